import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import { findUser } from "../lookups/find-user.ts";
import { payForBooking } from "../payment/pay-for-booking.ts";
import { bagFee, fareOf, insuranceFee } from "../pricing/fares.ts";
import { priceLeg, takeSeats } from "../pricing/price-leg.ts";
import { FlightType } from "../tables/reservation.ts";
import type { AirlineContext, AirlineTables } from "../tables/tables.ts";
import {
  cabin,
  destination,
  flights,
  nonfreeBaggages,
  origin,
  passengers,
  totalBaggages,
  userId,
  wholeDollars,
} from "./parameters.ts";

/** The ids that new reservations get, one after the other. */
const NEW_IDS = ["HATHAT", "HATHAU", "HATHAV"];

/** Books flights for a party, takes their seats and gets the money. */
export const bookReservation = defineTool<AirlineTables>()({
  name: "book_reservation",
  kind: "write",
  description:
    "Book a reservation and charge for it: fares, bags that are not free at $50 each, insurance at $30 a passenger. The payments must add up to the total exactly. The user must have confirmed all of it.",
  parameters: z.object({
    user_id: userId,
    origin,
    destination,
    flight_type: FlightType.describe("There and back, or only there."),
    cabin,
    flights,
    passengers,
    payment_methods: z
      .array(
        z.object({
          payment_id: z.string().describe("The id of one of the user's payment methods."),
          amount: wholeDollars,
        }),
      )
      .describe("What pays how much."),
    total_baggages: totalBaggages,
    nonfree_baggages: nonfreeBaggages,
    insurance: z.enum(["yes", "no"]).describe("Whether all passengers are insured."),
  }),
  execute(context, { user_id, flights, passengers, payment_methods, ...asked }) {
    const user = findUser(context, user_id);
    const reservation_id = firstFreeId(context);
    const party = passengers.length;
    const legs = flights.map((flight) => priceLeg(context, flight, asked.cabin, party));
    const insurance = asked.insurance === "yes" ? insuranceFee(party) : 0;
    payForBooking(context, user, payment_methods, fareOf(legs, party) + insurance + bagFee(asked.nonfree_baggages));

    for (const leg of legs) takeSeats(context, leg, asked.cabin, party);
    context.state.users.update(user_id, { reservations: [...user.reservations, reservation_id] });
    return context.state.reservations.insert({
      ...asked,
      reservation_id,
      user_id,
      flights: legs,
      passengers,
      payment_history: payment_methods,
      created_at: context.clock.now().slice(0, "2024-05-15T15:00:00".length),
    });
  },
});

function firstFreeId({ state, refuse }: AirlineContext): string {
  return NEW_IDS.find((id) => !state.reservations.get(id)) ?? refuse("Too many reservations");
}
