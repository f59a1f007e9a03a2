import { defineTool, given } from "@toolworld/kit";
import { z } from "zod";
import type { DoctorAppointmentTables } from "../tables/tables.ts";
import { showDoctor } from "../views/doctor.ts";

/** Change the data of a doctor */
export const updateDoctor = defineTool<DoctorAppointmentTables>()({
  name: "update_doctor",
  kind: "write",
  description: "Change the data of a doctor",
  parameters: z.object({
    doctorId: z.string().meta({ description: "The doctor.", references: "doctors.doctor_id" }),
    acceptsNewPatients: z.boolean().meta({ description: "Whether new patients are seen." }).optional(),
    departmentId: z
      .string()
      .meta({ description: "Where the doctor works.", references: "departments.department_id" })
      .optional(),
    consultationFee: z.number().min(0).meta({ description: "Euros for a first visit." }).optional(),
  }),
  execute({ state, refuse }, input) {
    const doctor = state.doctors.get(input.doctorId) ?? refuse(`There is no doctor ${input.doctorId}.`);
    const columns = {
      ...given({
        accepts_new_patients: input.acceptsNewPatients,
        department_id: input.departmentId,
        consultation_fee: input.consultationFee,
      }),
    };
    if (Object.keys(columns).length === 0) refuse("Nothing to change was given.");
    if (input.departmentId !== undefined && !state.departments.get(input.departmentId))
      refuse(`There is no department ${input.departmentId}.`);
    const changed = state.doctors.update(doctor.doctor_id, columns);
    return showDoctor(changed);
  },
  semantics: {
    action: "update",
    table: "doctors",
    parameters: {
      doctorId: { role: "key" },
      acceptsNewPatients: { role: "value", column: "accepts_new_patients" },
      departmentId: { role: "value", column: "department_id" },
      consultationFee: { role: "value", column: "consultation_fee" },
    },
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
