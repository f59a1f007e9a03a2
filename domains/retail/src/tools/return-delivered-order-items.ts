import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import { findOrder } from "../lookups/find-order.ts";
import { firstMissingItem } from "../lookups/find-order-item.ts";
import { findPaymentMethod } from "../lookups/find-payment-method.ts";
import type { RetailTables } from "../tables/tables.ts";
import { compareCodePoints } from "../text/compare-code-points.ts";
import { itemIds, orderId } from "./parameters.ts";

/** Asks for items of a delivered order to be taken back. */
export const returnDeliveredOrderItems = defineTool<RetailTables>()({
  name: "return_delivered_order_items",
  kind: "write",
  description:
    "Ask for items of a delivered order to be taken back, all in one call: an order is exchanged or returned only once. The user must have confirmed the items and where the refund goes.",
  parameters: z.object({
    order_id: orderId,
    item_ids: itemIds,
    payment_method_id: z
      .string()
      .describe("Where the refund goes: the payment method that paid for the order, or a gift card of the user."),
  }),
  execute(context, { order_id, item_ids, payment_method_id }) {
    const { status, user_id, items, payment_history } = findOrder(context, order_id);
    if (status !== "delivered") context.refuse("Non-delivered order cannot be returned");
    const method = findPaymentMethod(context, user_id, payment_method_id);
    if (method.source !== "gift_card" && payment_method_id !== payment_history[0]?.payment_method_id) {
      context.refuse("Payment method should be the original payment method");
    }
    if (firstMissingItem(items, item_ids) !== undefined) context.refuse("Some item not found");

    return context.state.orders.update(order_id, {
      status: "return requested",
      return_items: item_ids.toSorted(compareCodePoints),
      return_payment_method_id: payment_method_id,
    });
  },
});
