import type { NewRowOf, SeedContext } from "@toolworld/contracts";
import { drawDigits, drawFree, drawUnique, makeRows } from "@toolworld/kit";
import type { DoctorAppointmentTables } from "../tables/tables.ts";
import { words } from "./words.ts";

/** Makes 24 departments. */
export function seedDepartments({ random }: SeedContext) {
  const departmentIdTaken = new Set<string>();
  const nameRowTaken = new Set<string>();
  return makeRows<NewRowOf<DoctorAppointmentTables["departments"]>>(24, (index) => ({
    department_id: `dep_${drawFree(departmentIdTaken, () => drawDigits(random, 5, 1))}`,
    name: drawUnique(nameRowTaken, index, () => random.pick(words.departments)),
    floor: random.integer(1, 12),
    phone: `+1 555 ${drawDigits(random, 3, 1)} ${drawDigits(random, 4, 1)}`,
  }));
}
