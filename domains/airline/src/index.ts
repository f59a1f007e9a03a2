export { airline } from "./airline.ts";
export type { Cabin } from "./tables/cabin.ts";
export type { Flight, FlightDate, Standing } from "./tables/flight.ts";
export type { Passenger } from "./tables/passenger.ts";
export type { Leg, Payment, Reservation } from "./tables/reservation.ts";
export { type AirlineTables, tables } from "./tables/tables.ts";
export type { PaymentMethod, User } from "./tables/user.ts";
export { tasks } from "./tasks/recorded-tasks.ts";
export { taskDrafts } from "./tasks/task-drafts.ts";
