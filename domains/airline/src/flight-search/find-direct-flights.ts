import { type FlightOn, isAvailable } from "../lookups/find-flight.ts";
import type { Available } from "../tables/flight.ts";
import type { AirlineContext } from "../tables/tables.ts";

/** From where, and to where unless anywhere will do, and on which day. */
export interface Route {
  readonly origin: string;
  readonly destination?: string;
  readonly date: string;
}

/** The flights of a route that are on sale that day, in the order of the timetable. */
export function findDirectFlights({ state }: AirlineContext, { date, ...ends }: Route): FlightOn<Available>[] {
  return state.flights
    .find(ends)
    .flatMap((flight) => {
      const day = state.flight_dates.get([flight.flight_number, date]);
      return day ? [{ flight, date, standing: day.standing }] : [];
    })
    .filter(isAvailable);
}
