import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import type { DoctorAppointmentTables } from "../tables/tables.ts";
import { showDepartment } from "../views/department.ts";

/** Get a department */
export const getDepartment = defineTool<DoctorAppointmentTables>()({
  name: "get_department",
  kind: "read",
  description: "Get a department",
  parameters: z.object({
    departmentId: z.string().meta({ description: "The department.", references: "departments.department_id" }),
  }),
  execute({ state, refuse }, input) {
    const department =
      state.departments.get(input.departmentId) ?? refuse(`There is no department ${input.departmentId}.`);
    return showDepartment(department);
  },
  semantics: {
    action: "get",
    table: "departments",
    parameters: { departmentId: { role: "key" } },
    shows: {
      rows: "",
      many: false,
      columns: { department_id: "departmentId", name: "name", floor: "floor", phone: "phone" },
    },
  },
});
