import type { Assertion, Tables, Tool } from "@toolworld/contracts";
import type { z } from "zod";

/**
 * Declares a tool of a domain. The first call fixes the tables, so that the tool knows their rows; the second infers the
 * arguments from their schema. A string parameter says where its values come from with
 * `.meta({ references: "orders.order_id" })`.
 *
 * @example
 * export const getOrder = defineTool<Retail>()({
 *   name: "get_order", kind: "read", description: "Look up an order.",
 *   parameters: z.object({ order_id: z.string().meta({ references: "orders.order_id" }) }),
 *   execute: ({ state, refuse }, { order_id }) => state.orders.get(order_id) ?? refuse("Order not found"),
 * });
 */
export function defineTool<Definitions extends Tables>(): <Parameters extends z.ZodObject>(
  tool: Tool<Definitions, Parameters>,
) => Tool<Definitions, Parameters> {
  return (tool) => tool;
}

/** Declares an assertion of a domain, in the same two steps as {@link defineTool}. */
export function defineAssertion<Definitions extends Tables>(): <Parameters extends z.ZodObject>(
  assertion: Assertion<Definitions, Parameters>,
) => Assertion<Definitions, Parameters> {
  return (assertion) => assertion;
}
