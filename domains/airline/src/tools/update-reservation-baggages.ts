import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import { findReservation } from "../lookups/find-reservation.ts";
import { settleUpdate } from "../payment/settle-update.ts";
import { bagFee } from "../pricing/fares.ts";
import type { AirlineTables } from "../tables/tables.ts";
import { nonfreeBaggages, paymentId, reservationId, totalBaggages } from "./parameters.ts";

/** Sets how many bags travel. More of them cost; fewer give nothing back. */
export const updateReservationBaggages = defineTool<AirlineTables>()({
  name: "update_reservation_baggages",
  kind: "write",
  description:
    "Set how many bags a reservation has, at $50 for each further one that is not free. The user must have confirmed number and price.",
  parameters: z.object({
    reservation_id: reservationId,
    total_baggages: totalBaggages,
    nonfree_baggages: nonfreeBaggages,
    payment_id: paymentId,
  }),
  execute(context, { reservation_id, total_baggages, nonfree_baggages, payment_id }) {
    const reservation = findReservation(context, reservation_id);
    const fee = bagFee(Math.max(0, nonfree_baggages - reservation.nonfree_baggages));
    const payment_history = settleUpdate(context, reservation, payment_id, fee);
    return context.state.reservations.update(reservation_id, { total_baggages, nonfree_baggages, payment_history });
  },
});
