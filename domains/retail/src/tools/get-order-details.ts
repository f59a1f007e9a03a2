import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import { findOrder } from "../lookups/find-order.ts";
import type { RetailTables } from "../tables/tables.ts";
import { orderId } from "./parameters.ts";

/** Shows an order. */
export const getOrderDetails = defineTool<RetailTables>()({
  name: "get_order_details",
  kind: "read",
  description: "Show an order: its status, items, prices, address, parcels, and the money that was paid and refunded.",
  parameters: z.object({ order_id: orderId }),
  execute: (context, { order_id }) => findOrder(context, order_id),
});
