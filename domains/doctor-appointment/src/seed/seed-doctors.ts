import type { NewRowOf, SeedContext, SeedRows } from "@toolworld/contracts";
import { drawDigits, drawFree, drawKey, drawNumber, drawUnique, makeRows } from "@toolworld/kit";
import type { DoctorAppointmentTables } from "../tables/tables.ts";
import { words } from "./words.ts";

/** Makes 36 doctors. */
export function seedDoctors(
  { random }: SeedContext,
  { departments }: Pick<SeedRows<DoctorAppointmentTables>, "departments">,
) {
  const doctorIdTaken = new Set<string>();
  const fullNameTaken = new Set<string>();
  return makeRows<NewRowOf<DoctorAppointmentTables["doctors"]>>(36, (index) => ({
    doctor_id: `doc_${drawFree(doctorIdTaken, () => drawDigits(random, 5, 1))}`,
    department_id: drawKey(
      random,
      departments.map((row) => row.department_id),
    ),
    full_name: drawUnique(
      fullNameTaken,
      index,
      () => `${random.pick(words.firstNames)} ${random.pick(words.lastNames)}`,
    ),
    email: `${random.pick(words.mailNames)}.${drawDigits(random, 4, 1)}@${random.pick(words.domains)}`,
    specialty: random.pick(["general", "cardiology", "dermatology", "orthopedics", "pediatrics", "neurology"] as const),
    accepts_new_patients: random.chance(0.5),
    consultation_fee: drawNumber(random, 10, 2000, 2),
  }));
}
