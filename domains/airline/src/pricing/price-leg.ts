import { findAvailableFlight } from "../lookups/find-flight.ts";
import type { Cabin } from "../tables/cabin.ts";
import type { Leg } from "../tables/reservation.ts";
import type { AirlineContext } from "../tables/tables.ts";

/** A flight that somebody wants to take. */
export interface WantedFlight {
  readonly flight_number: string;
  readonly date: string;
}

/** The flight as a leg, at today's price; refuses when it is not on sale, or has too few seats for the party. */
export function priceLeg(
  context: AirlineContext,
  { flight_number, date }: WantedFlight,
  cabin: Cabin,
  passengers: number,
): Leg {
  const { flight, standing } = findAvailableFlight(context, flight_number, date);
  if (standing.available_seats[cabin] < passengers) {
    context.refuse(`Not enough seats on flight ${flight_number}`);
  }
  const { origin, destination } = flight;
  return { flight_number, origin, destination, date, price: standing.prices[cabin] };
}

/** Takes the seats of a leg off the market. */
export function takeSeats(
  { state }: AirlineContext,
  { flight_number, date }: WantedFlight,
  cabin: Cabin,
  passengers: number,
): void {
  const standing = state.flight_dates.get([flight_number, date])?.standing;
  if (standing?.status !== "available") return;
  const available_seats = { ...standing.available_seats, [cabin]: standing.available_seats[cabin] - passengers };
  state.flight_dates.update([flight_number, date], { standing: { ...standing, available_seats } });
}
