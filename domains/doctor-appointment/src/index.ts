export { doctorAppointment } from "./doctor-appointment.ts";
export { type DoctorAppointmentTables, tables } from "./tables/tables.ts";
export { tasks } from "./tasks/recorded-tasks.ts";
