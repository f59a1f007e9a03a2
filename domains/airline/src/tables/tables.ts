import type { ToolContext } from "@toolworld/contracts";
import { flight_dates, flights } from "./flight.ts";
import { reservations } from "./reservation.ts";
import { users } from "./user.ts";

/** The airline's database. */
export const tables = { flights, flight_dates, users, reservations };

/** The airline's tables, as a type: what its tools are written against. */
export type AirlineTables = typeof tables;

/** What a tool of the airline works with. */
export type AirlineContext = ToolContext<AirlineTables>;
