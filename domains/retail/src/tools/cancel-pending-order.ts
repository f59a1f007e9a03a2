import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import { findOrder } from "../lookups/find-order.ts";
import { bookToPaymentMethod } from "../money/gift-card.ts";
import type { RetailTables } from "../tables/tables.ts";
import { orderId } from "./parameters.ts";

/** Why an order may be cancelled. */
const REASONS: readonly string[] = ["no longer needed", "ordered by mistake"];

/**
 * Cancels an order and refunds every entry of its payment history: an earlier refund is paid once more. The systems that
 * this one is compared with do the same.
 */
export const cancelPendingOrder = defineTool<RetailTables>()({
  name: "cancel_pending_order",
  kind: "write",
  description:
    "Cancel a whole pending order and refund what was paid for it: on a gift card at once, elsewhere within some days. The user must have confirmed order and reason.",
  parameters: z.object({
    order_id: orderId,
    reason: z
      .string()
      .describe('Why the user wants it, "no longer needed" or "ordered by mistake"; no other is accepted.'),
  }),
  execute(context, { order_id, reason }) {
    const { status, user_id, payment_history } = findOrder(context, order_id);
    if (status !== "pending") context.refuse("Non-pending order cannot be cancelled");
    if (!REASONS.includes(reason)) context.refuse("Invalid reason");

    for (const { payment_method_id, amount } of payment_history) {
      bookToPaymentMethod(context, user_id, payment_method_id, amount);
    }
    const refunds = payment_history.map((payment) => ({ ...payment, transaction_type: "refund" as const }));
    return context.state.orders.update(order_id, {
      status: "cancelled",
      cancel_reason: reason,
      payment_history: [...payment_history, ...refunds],
    });
  },
});
