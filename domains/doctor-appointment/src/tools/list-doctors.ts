import { defineTool, given } from "@toolworld/kit";
import { z } from "zod";
import type { DoctorAppointmentTables } from "../tables/tables.ts";
import { showDoctor } from "../views/doctor.ts";

/** List the doctors */
export const listDoctors = defineTool<DoctorAppointmentTables>()({
  name: "list_doctors",
  kind: "read",
  description: "List the doctors",
  parameters: z.object({
    specialty: z
      .enum(["general", "cardiology", "dermatology", "orthopedics", "pediatrics", "neurology"])
      .meta({ description: "Only doctors of this specialty." })
      .optional(),
    departmentId: z
      .string()
      .meta({ description: "Only doctors of this department.", references: "departments.department_id" })
      .optional(),
    acceptsNewPatients: z.boolean().meta({ description: "Only doctors who see new patients." }).optional(),
    pageSize: z.int().min(1).max(50).meta({ description: "How many entries a page holds." }).optional(),
  }),
  execute({ state }, input) {
    const found = state.doctors.find(
      given({
        specialty: input.specialty,
        department_id: input.departmentId,
        accepts_new_patients: input.acceptsNewPatients,
      }),
    );
    const shown = found.slice(0, Math.min(input.pageSize ?? 50, 50));
    return { data: shown.map(showDoctor) };
  },
  semantics: {
    action: "list",
    table: "doctors",
    parameters: {
      specialty: { role: "filter", column: "specialty" },
      departmentId: { role: "filter", column: "department_id" },
      acceptsNewPatients: { role: "filter", column: "accepts_new_patients" },
      pageSize: { role: "limit" },
    },
    shows: {
      rows: "data",
      many: true,
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
