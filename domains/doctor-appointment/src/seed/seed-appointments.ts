import type { NewRowOf, SeedContext, SeedRows } from "@toolworld/contracts";
import { drawDigits, drawFree, drawKey, drawMoment, makeRows } from "@toolworld/kit";
import type { DoctorAppointmentTables } from "../tables/tables.ts";
import { words } from "./words.ts";

/** Makes 36 appointments. */
export function seedAppointments(
  { random, clock }: SeedContext,
  { doctors }: Pick<SeedRows<DoctorAppointmentTables>, "doctors">,
) {
  const appointmentIdTaken = new Set<string>();
  return makeRows<NewRowOf<DoctorAppointmentTables["appointments"]>>(36, () => ({
    appointment_id: `app_${drawFree(appointmentIdTaken, () => drawDigits(random, 5, 1))}`,
    doctor_id: drawKey(
      random,
      doctors.map((row) => row.doctor_id),
    ),
    patient_id: `${drawDigits(random, 6, 1)}`,
    starts_at: drawMoment(random, clock, -60, 90),
    duration_minutes: random.integer(5, 180),
    reason: random.pick(words.reasons),
    visit_type: random.pick(["first_visit", "follow_up", "check_up", "vaccination"] as const),
    status: random.pick(["booked", "checked_in", "completed", "cancelled", "no_show"] as const),
    notes: `Please call ${random.pick(words.firstNames)} about the ${random.pick(words.matters)}.`,
    room: `${random.pick(words.rooms)} room ${drawDigits(random, 2, 1)}`,
  }));
}
