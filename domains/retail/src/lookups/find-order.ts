import type { DeepReadonly } from "@toolworld/contracts";
import type { Order } from "../tables/order.ts";
import type { RetailContext } from "../tables/tables.ts";

/** The order with this number; refuses when there is none. */
export function findOrder({ state, refuse }: RetailContext, orderId: string): DeepReadonly<Order> {
  return state.orders.get(orderId) ?? refuse("Order not found");
}
