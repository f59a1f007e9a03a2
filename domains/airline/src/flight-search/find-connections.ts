import type { FlightOn } from "../lookups/find-flight.ts";
import type { Available } from "../tables/flight.ts";
import type { AirlineContext } from "../tables/tables.ts";
import { findDirectFlights } from "./find-direct-flights.ts";
import { nextDay } from "./next-day.ts";

/** Two flights, the second from where the first ends. */
export type Connection = readonly [first: FlightOn<Available>, second: FlightOn<Available>];

/** How to get somewhere by two flights, the first of them on the given day. */
export function findConnections(
  context: AirlineContext,
  { origin, destination, date }: { readonly origin: string; readonly destination: string; readonly date: string },
): Connection[] {
  return findDirectFlights(context, { origin, date }).flatMap((first) => {
    const arrival = first.flight.scheduled_arrival_time_est;
    const route = {
      origin: first.flight.destination,
      destination,
      date: arrival.includes("+1") ? nextDay(date) : date,
    };
    return findDirectFlights(context, route)
      .filter((second) => isInTime(arrival, second.flight.scheduled_departure_time_est))
      .map((second) => [first, second] as const);
  });
}

/**
 * Whether a flight that departs then is still there when one arrives. The two are compared as texts, a `+1` included: after
 * `01:30:00+1` comes every departure of the next day from half past one on.
 */
function isInTime(arrival: string, departure: string): boolean {
  return departure >= arrival;
}
