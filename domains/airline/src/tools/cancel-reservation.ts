import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import { findReservation } from "../lookups/find-reservation.ts";
import type { AirlineTables } from "../tables/tables.ts";
import { reservationId } from "./parameters.ts";

/**
 * Cancels a reservation and refunds every entry of its payment history: cancelled again, an earlier refund is taken back and
 * the payment refunded once more. Seats do not go on sale again, and gift cards get their money later, outside the state.
 * The systems that this one is compared with do the same.
 */
export const cancelReservation = defineTool<AirlineTables>()({
  name: "cancel_reservation",
  kind: "write",
  description:
    "Cancel a whole reservation and refund what was paid to where it came from. Whether that is allowed is not checked: the policy says when. The user must have confirmed it.",
  parameters: z.object({ reservation_id: reservationId }),
  execute(context, { reservation_id }) {
    const { payment_history } = findReservation(context, reservation_id);
    const refunds = payment_history.map(({ payment_id, amount }) => ({ payment_id, amount: -amount }));
    return context.state.reservations.update(reservation_id, {
      payment_history: [...payment_history, ...refunds],
      status: "cancelled",
    });
  },
});
