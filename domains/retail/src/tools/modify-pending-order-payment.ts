import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import { findOrder } from "../lookups/find-order.ts";
import { findPaymentMethod } from "../lookups/find-payment-method.ts";
import { bookToPaymentMethod, isTooPoor } from "../money/gift-card.ts";
import type { RetailTables } from "../tables/tables.ts";
import { orderId } from "./parameters.ts";

/** Lets another payment method pay for a pending order, and pays the first one back. */
export const modifyPendingOrderPayment = defineTool<RetailTables>()({
  name: "modify_pending_order_payment",
  kind: "write",
  description:
    "Let another payment method of the user pay for a pending order; the one that had paid is refunded. The user must have confirmed the change.",
  parameters: z.object({
    order_id: orderId,
    payment_method_id: z
      .string()
      .describe("The id of the payment method that pays from now on, as in the user's details."),
  }),
  execute(context, { order_id, payment_method_id }) {
    const { status, user_id, payment_history } = findOrder(context, order_id);
    if (!status.includes("pending")) context.refuse("Non-pending order cannot be modified");
    const method = findPaymentMethod(context, user_id, payment_method_id);
    const [paid] = payment_history;
    if (payment_history.length !== 1 || paid?.transaction_type !== "payment") {
      return context.refuse("There should be exactly one payment for a pending order");
    }
    if (paid.payment_method_id === payment_method_id) {
      context.refuse("The new payment method should be different from the current one");
    }
    if (isTooPoor(method, paid.amount)) context.refuse("Insufficient gift card balance to pay for the order");

    bookToPaymentMethod(context, user_id, payment_method_id, -paid.amount);
    bookToPaymentMethod(context, user_id, paid.payment_method_id, paid.amount);
    const payment = { transaction_type: "payment", amount: paid.amount, payment_method_id } as const;
    return context.state.orders.update(order_id, {
      payment_history: [paid, payment, { ...paid, transaction_type: "refund" }],
    });
  },
});
