import type { DeepReadonly } from "@toolworld/contracts";
import { defineTool, roundToCents } from "@toolworld/kit";
import { z } from "zod";
import { findOrder } from "../lookups/find-order.ts";
import { firstMissingItem, indexOfItem } from "../lookups/find-order-item.ts";
import { findPaymentMethod } from "../lookups/find-payment-method.ts";
import { findAvailableVariant } from "../lookups/find-variant.ts";
import { isTooPoor } from "../money/gift-card.ts";
import type { OrderItem } from "../tables/order.ts";
import type { RetailContext, RetailTables } from "../tables/tables.ts";
import { compareCodePoints } from "../text/compare-code-points.ts";
import { itemIds, newItemIds, orderId } from "./parameters.ts";

/** Asks for items of a delivered order to be exchanged. Money moves when the parcel comes back, so not yet. */
export const exchangeDeliveredOrderItems = defineTool<RetailTables>()({
  name: "exchange_delivered_order_items",
  kind: "write",
  description:
    "Ask for items of a delivered order to be exchanged for other variants of the same products, all in one call: an order is exchanged or returned only once. The user must have confirmed all of it.",
  parameters: z.object({
    order_id: orderId,
    item_ids: itemIds,
    new_item_ids: newItemIds,
    payment_method_id: z.string().describe("The user's payment method that pays the difference, or gets it back."),
  }),
  execute(context, { order_id, item_ids, new_item_ids, payment_method_id }) {
    const { status, user_id, items } = findOrder(context, order_id);
    if (status !== "delivered") context.refuse("Non-delivered order cannot be exchanged");
    const missing = firstMissingItem(items, item_ids);
    if (missing !== undefined) context.refuse(`Number of ${missing} not found.`);
    if (item_ids.length !== new_item_ids.length) context.refuse("The number of items to be exchanged should match.");
    const difference = priceDifference(context, items, item_ids, new_item_ids);

    const method = findPaymentMethod(context, user_id, payment_method_id);
    if (isTooPoor(method, difference)) {
      context.refuse("Insufficient gift card balance to pay for the price difference");
    }
    return context.state.orders.update(order_id, {
      status: "exchange requested",
      exchange_items: item_ids.toSorted(compareCodePoints),
      exchange_new_items: new_item_ids.toSorted(compareCodePoints),
      exchange_payment_method_id: payment_method_id,
      exchange_price_difference: difference,
    });
  },
});

/** What the new items cost more than the old ones did, in dollars. */
function priceDifference(
  context: RetailContext,
  items: readonly DeepReadonly<OrderItem>[],
  itemIds: readonly string[],
  newItemIds: readonly string[],
): number {
  const difference = itemIds.reduce((sum, itemId, index) => {
    const item = items[indexOfItem(items, itemId)] ?? context.refuse(`Item ${itemId} not found`);
    const variant = findAvailableVariant(context, item.product_id, newItemIds[index] as string);
    return sum + (variant.price - item.price);
  }, 0);
  return roundToCents(difference);
}
