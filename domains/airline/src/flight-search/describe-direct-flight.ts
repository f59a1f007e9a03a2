import type { FlightOn } from "../lookups/find-flight.ts";
import type { Available } from "../tables/flight.ts";

/** A flight as a search tells it. Its day is told only where it may be another than the one asked for. */
export function describeDirectFlight({ flight, standing }: FlightOn<Available>, date: string | null) {
  const { flight_number, origin, destination, scheduled_departure_time_est, scheduled_arrival_time_est } = flight;
  const { status, available_seats, prices } = standing;
  return {
    flight_number,
    origin,
    destination,
    status,
    scheduled_departure_time_est,
    scheduled_arrival_time_est,
    date,
    available_seats,
    prices,
  };
}
