import type { Call, CallResult, Changes, JsonObject } from "@toolworld/contracts";
import type { RetailRows } from "./retail-database.ts";

/**
 * Knows the exchanges of one world whose price difference is `-0.0` in the reference: the differences of their items add up
 * to a negative fraction of a cent, which is rounded. A world keeps no sign on zero.
 */
export interface MinusZeros {
  /** Told of every call and what it gave; gives the latter with the signs back in place. */
  inResult(call: Call, result: CallResult): CallResult;
  inChanges(changes: Changes): Changes;
}

/** Starts with a world that opened with these rows, and in which nothing was exchanged yet. */
export function createMinusZeros({ variants }: RetailRows): MinusZeros {
  const orderIds = new Set<unknown>();
  return {
    inResult(call, result) {
      if (!result.ok || typeof result.value !== "object" || result.value === null) return result;
      const order = result.value as JsonObject;
      if (call.name === "exchange_delivered_order_items" && isMinusZero(call.arguments, order, variants)) {
        orderIds.add(order.order_id);
      }
      return orderIds.has(order.order_id) ? { ...result, value: withMinusZero(order) } : result;
    },
    inChanges(changes) {
      if (orderIds.size === 0) return changes;
      return changes.map((change) => {
        if (change.table !== "orders" || change.type === "delete" || !orderIds.has(change.key)) return change;
        return { ...change, after: withMinusZero(change.after) };
      });
    },
  };
}

/** The sum is taken in the order in which the call names the items, as the reference takes it. */
function isMinusZero(input: JsonObject, order: JsonObject, variants: RetailRows["variants"]): boolean {
  if (order.exchange_price_difference !== 0) return false;
  const asked = (itemId: string) => variants.find(({ item_id }) => item_id === itemId)?.price as number;
  const paid = (itemId: string) =>
    (order.items as readonly JsonObject[]).find(({ item_id }) => item_id === itemId)?.price;
  const newItemIds = input.new_item_ids as readonly string[];
  const sum = (input.item_ids as readonly string[]).reduce((total, itemId, index) => {
    return total + (asked(newItemIds[index] as string) - (paid(itemId) as number));
  }, 0);
  return sum < 0;
}

function withMinusZero(order: JsonObject): JsonObject {
  return { ...order, exchange_price_difference: -0 };
}
