import type { DeepReadonly } from "@toolworld/contracts";
import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import { findOrder } from "../lookups/find-order.ts";
import { firstMissingItem, indexOfItem } from "../lookups/find-order-item.ts";
import { findPaymentMethod } from "../lookups/find-payment-method.ts";
import { findAvailableVariant } from "../lookups/find-variant.ts";
import { bookToPaymentMethod, isTooPoor } from "../money/gift-card.ts";
import type { OrderItem } from "../tables/order.ts";
import type { Variant } from "../tables/product.ts";
import type { RetailContext, RetailTables } from "../tables/tables.ts";
import { itemIds, newItemIds, orderId } from "./parameters.ts";

type Item = DeepReadonly<OrderItem>;

/** Replaces items of a pending order by other variants of the same products, once per order. */
export const modifyPendingOrderItems = defineTool<RetailTables>()({
  name: "modify_pending_order_items",
  kind: "write",
  description:
    "Replace items of a pending order by other variants of the same products, all in one call: a second one for the same order is refused. The user must have confirmed all of it.",
  parameters: z.object({
    order_id: orderId,
    item_ids: itemIds,
    new_item_ids: newItemIds,
    payment_method_id: z.string().describe("The user's payment method that pays the difference, or gets it back."),
  }),
  execute(context, { order_id, item_ids, new_item_ids, payment_method_id }) {
    const { status, user_id, items, payment_history } = findOrder(context, order_id);
    if (status !== "pending") context.refuse("Non-pending order cannot be modified");
    const missing = firstMissingItem(items, item_ids);
    if (missing !== undefined) context.refuse(`${missing} not found`);
    if (item_ids.length !== new_item_ids.length) context.refuse("The number of items to be exchanged should match");
    const variants = item_ids.map((itemId, index) => {
      return findReplacement(context, items, itemId, new_item_ids[index] as string);
    });
    const difference = variants.reduce((sum, { variant, item }) => sum + (variant.price - item.price), 0);

    const method = findPaymentMethod(context, user_id, payment_method_id);
    if (isTooPoor(method, difference)) context.refuse("Insufficient gift card balance to pay for the new item");
    bookToPaymentMethod(context, user_id, payment_method_id, -difference);
    const transaction_type = difference > 0 ? "payment" : "refund";
    return context.state.orders.update(order_id, {
      status: "pending (item modified)",
      items: replaceItems(context, items, item_ids, new_item_ids, variants.at(-1)?.variant),
      payment_history: [...payment_history, { transaction_type, amount: Math.abs(difference), payment_method_id }],
    });
  },
});

function findReplacement(context: RetailContext, items: readonly Item[], itemId: string, newItemId: string) {
  if (itemId === newItemId) context.refuse("The new item id should be different from the old item id");
  const item = items[indexOfItem(items, itemId)] ?? context.refuse(`Item ${itemId} not found`);
  return { item, variant: findAvailableVariant(context, item.product_id, newItemId) };
}

/**
 * Each replaced item gets its own new id, but the price and the options of the *last* new variant. That is surely not
 * meant, but the systems that this one is compared with do it, and the compared states show it.
 */
function replaceItems(
  context: RetailContext,
  items: readonly Item[],
  itemIds: readonly string[],
  newItemIds: readonly string[],
  last: DeepReadonly<Variant> | undefined,
): readonly Item[] {
  if (!last) return items;
  const replaced = [...items];
  itemIds.forEach((itemId, index) => {
    const position = indexOfItem(replaced, itemId);
    const item = replaced[position] ?? context.refuse(`Item ${itemId} not found`);
    const item_id = newItemIds[index] as string;
    replaced[position] = { ...item, item_id, price: last.price, options: last.options };
  });
  return replaced;
}
