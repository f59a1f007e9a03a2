import type { SeedContext, SeedRows } from "@toolworld/contracts";
import type { DoctorAppointmentTables } from "../tables/tables.ts";
import { seedAppointments } from "./seed-appointments.ts";
import { seedDepartments } from "./seed-departments.ts";
import { seedDoctors } from "./seed-doctors.ts";

/** Makes the rows of a new world, parents first. */
export function seed(context: SeedContext): SeedRows<DoctorAppointmentTables> {
  const departments = seedDepartments(context);
  const doctors = seedDoctors(context, { departments });
  const appointments = seedAppointments(context, { doctors });
  return { departments, doctors, appointments };
}
