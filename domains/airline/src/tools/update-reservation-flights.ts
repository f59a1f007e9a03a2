import type { DeepReadonly } from "@toolworld/contracts";
import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import { findReservation } from "../lookups/find-reservation.ts";
import { findUser } from "../lookups/find-user.ts";
import { settleUpdate } from "../payment/settle-update.ts";
import { fareOf } from "../pricing/fares.ts";
import { priceLeg, type WantedFlight } from "../pricing/price-leg.ts";
import type { Cabin } from "../tables/cabin.ts";
import type { Leg, Reservation } from "../tables/reservation.ts";
import type { AirlineTables } from "../tables/tables.ts";
import { cabin, flights, paymentId, reservationId } from "./parameters.ts";

/**
 * Exchanges the flights of a reservation, or its cabin. Seats are neither taken nor given back; the systems that this one is
 * compared with do the same.
 */
export const updateReservationFlights = defineTool<AirlineTables>()({
  name: "update_reservation_flights",
  kind: "write",
  description:
    "Exchange the flights of a reservation, or its cabin, and settle the difference in price. Name every flight, those that stay included: what is left out is no longer part of the reservation. The user must have confirmed flights, cabin and price.",
  parameters: z.object({ reservation_id: reservationId, cabin, flights, payment_id: paymentId }),
  execute(context, { reservation_id, cabin, flights, payment_id }) {
    const reservation = findReservation(context, reservation_id);
    findUser(context, reservation.user_id);
    const party = reservation.passengers.length;
    const legs = flights.map((flight) => {
      return keptLeg(reservation, flight, cabin) ?? priceLeg(context, flight, cabin, party);
    });
    const difference = fareOf(legs, party) - fareOf(reservation.flights, party);
    const payment_history = settleUpdate(context, reservation, payment_id, difference);
    return context.state.reservations.update(reservation_id, { cabin, flights: legs, payment_history });
  },
});

/** The leg that is part of the reservation already, at the price that it was booked at. Another cabin is another leg. */
function keptLeg(
  reservation: DeepReadonly<Reservation>,
  { flight_number, date }: WantedFlight,
  cabin: Cabin,
): DeepReadonly<Leg> | undefined {
  if (cabin !== reservation.cabin) return undefined;
  return reservation.flights.find((leg) => leg.flight_number === flight_number && leg.date === date);
}
