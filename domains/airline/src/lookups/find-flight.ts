import type { DeepReadonly } from "@toolworld/contracts";
import type { Available, Flight, Standing } from "../tables/flight.ts";
import type { AirlineContext } from "../tables/tables.ts";

/** A flight on one of its days. */
export interface FlightOn<Stands = Standing> {
  readonly flight: DeepReadonly<Flight>;
  readonly date: string;
  readonly standing: DeepReadonly<Stands>;
}

/** The flight with this number on this day; refuses when there is no such flight, or when it does not fly then. */
export function findFlight({ state, refuse }: AirlineContext, flightNumber: string, date: string): FlightOn {
  const flight = state.flights.get(flightNumber) ?? refuse(`Flight ${flightNumber} not found`);
  const day =
    state.flight_dates.get([flightNumber, date]) ?? refuse(`Flight ${flightNumber} not found on date ${date}`);
  return { flight, date, standing: day.standing };
}

/** As {@link findFlight}; refuses also when the flight is not on sale that day. */
export function findAvailableFlight(context: AirlineContext, flightNumber: string, date: string): FlightOn<Available> {
  const found = findFlight(context, flightNumber, date);
  if (!isAvailable(found)) return context.refuse(`Flight ${flightNumber} not available on date ${date}`);
  return found;
}

/** Tests whether a flight can be booked that day. */
export function isAvailable(found: FlightOn): found is FlightOn<Available> {
  return found.standing.status === "available";
}
