import type { RowOf } from "@toolworld/contracts";
import { table } from "@toolworld/kit";
import { z } from "zod";
import { Address } from "./address.ts";

/** One thing in an order, as it was when it was bought. */
export const OrderItem = z.object({
  name: z.string(),
  product_id: z.string(),
  item_id: z.string(),
  price: z.number(),
  options: z.record(z.string(), z.string()),
});

/** A parcel: which items it holds and how to follow it. */
export const Fulfillment = z.object({ tracking_id: z.array(z.string()), item_ids: z.array(z.string()) });

/** Money that moved. The amount is positive either way, in dollars. */
export const Payment = z.object({
  transaction_type: z.enum(["payment", "refund"]),
  amount: z.number(),
  payment_method_id: z.string(),
});

/** Where an order stands. */
export const OrderStatus = z.enum([
  "processed",
  "pending",
  "pending (item modified)",
  "delivered",
  "cancelled",
  "exchange requested",
  "return requested",
]);

const none = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().default(null as never);

/** What was bought, where it goes, what was paid, and what became of it. */
export const orders = table(
  z.object({
    order_id: z.string(),
    user_id: z.string(),
    address: Address,
    items: z.array(OrderItem),
    status: OrderStatus,
    fulfillments: z.array(Fulfillment),
    payment_history: z.array(Payment),
    cancel_reason: none(z.string()),
    exchange_items: none(z.array(z.string())),
    exchange_new_items: none(z.array(z.string())),
    exchange_payment_method_id: none(z.string()),
    exchange_price_difference: none(z.number()),
    return_items: none(z.array(z.string())),
    return_payment_method_id: none(z.string()),
  }),
  { key: "order_id", references: { user_id: "users" } },
);

/** One thing in an order. */
export type OrderItem = z.output<typeof OrderItem>;

/** A parcel. */
export type Fulfillment = z.output<typeof Fulfillment>;

/** Money that moved. */
export type Payment = z.output<typeof Payment>;

/** Where an order stands. */
export type OrderStatus = z.output<typeof OrderStatus>;

/** A row of the orders. */
export type Order = RowOf<typeof orders>;
