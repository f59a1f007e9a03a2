import type { DeepReadonly, RowOf } from "@toolworld/contracts";
import { appointments } from "./appointments.ts";
import { departments } from "./departments.ts";
import { doctors } from "./doctors.ts";

/** All tables, in the order in which they are seeded. */
export const tables = { departments, doctors, appointments };

/** The tables' types. */
export type DoctorAppointmentTables = typeof tables;

/** A row of the departments, as tools see it. */
export type DepartmentRow = DeepReadonly<RowOf<typeof departments>>;

/** A row of the doctors, as tools see it. */
export type DoctorRow = DeepReadonly<RowOf<typeof doctors>>;

/** A row of the appointments, as tools see it. */
export type AppointmentRow = DeepReadonly<RowOf<typeof appointments>>;
