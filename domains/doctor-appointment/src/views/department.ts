import type { DepartmentRow } from "../tables/tables.ts";

/** What is shown of a department. */
export function showDepartment(department: DepartmentRow) {
  return {
    departmentId: department.department_id,
    name: department.name,
    floor: department.floor,
    phone: department.phone,
  };
}
