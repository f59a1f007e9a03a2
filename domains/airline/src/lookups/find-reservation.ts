import type { DeepReadonly } from "@toolworld/contracts";
import type { Reservation } from "../tables/reservation.ts";
import type { AirlineContext } from "../tables/tables.ts";

/** The reservation with this id; refuses when there is none. */
export function findReservation({ state, refuse }: AirlineContext, reservationId: string): DeepReadonly<Reservation> {
  return state.reservations.get(reservationId) ?? refuse(`Reservation ${reservationId} not found`);
}
