import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import type { DoctorAppointmentTables } from "../tables/tables.ts";
import { showDoctor } from "../views/doctor.ts";

/** Get a doctor */
export const getDoctor = defineTool<DoctorAppointmentTables>()({
  name: "get_doctor",
  kind: "read",
  description: "Get a doctor",
  parameters: z.object({
    doctorId: z.string().meta({ description: "The doctor.", references: "doctors.doctor_id" }),
  }),
  execute({ state, refuse }, input) {
    const doctor = state.doctors.get(input.doctorId) ?? refuse(`There is no doctor ${input.doctorId}.`);
    return showDoctor(doctor);
  },
  semantics: {
    action: "get",
    table: "doctors",
    parameters: { doctorId: { role: "key" } },
    shows: {
      rows: "",
      many: false,
      columns: {
        doctor_id: "doctorId",
        full_name: "fullName",
        specialty: "specialty",
        department_id: "departmentId",
        email: "email",
        accepts_new_patients: "acceptsNewPatients",
        consultation_fee: "consultationFee",
      },
    },
  },
});
