import type { DeepReadonly } from "@toolworld/contracts";
import type { OrderItem } from "../tables/order.ts";

type Items = readonly DeepReadonly<OrderItem>[];

/** Where an item first stands in an order, -1 if it does not. */
export function indexOfItem(items: Items, itemId: string): number {
  return items.findIndex((item) => item.item_id === itemId);
}

/** The first of these ids that is asked for more often than the order holds it. */
export function firstMissingItem(items: Items, itemIds: readonly string[]): string | undefined {
  return itemIds.find((itemId) => {
    const asked = itemIds.filter((other) => other === itemId).length;
    return asked > items.filter((item) => item.item_id === itemId).length;
  });
}
