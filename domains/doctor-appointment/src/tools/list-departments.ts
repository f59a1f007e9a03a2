import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import type { DoctorAppointmentTables } from "../tables/tables.ts";
import { showDepartment } from "../views/department.ts";

/** List the departments */
export const listDepartments = defineTool<DoctorAppointmentTables>()({
  name: "list_departments",
  kind: "read",
  description: "List the departments",
  parameters: z.object({
    pageSize: z.int().min(1).max(50).meta({ description: "How many entries a page holds." }).optional(),
  }),
  execute({ state }, input) {
    const found = state.departments.find();
    const shown = found.slice(0, Math.min(input.pageSize ?? 50, 50));
    return { data: shown.map(showDepartment) };
  },
  semantics: {
    action: "list",
    table: "departments",
    parameters: { pageSize: { role: "limit" } },
    shows: {
      rows: "data",
      many: true,
      columns: { department_id: "departmentId", name: "name", floor: "floor", phone: "phone" },
    },
  },
});
