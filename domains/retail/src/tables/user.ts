import type { RowOf } from "@toolworld/contracts";
import { table } from "@toolworld/kit";
import { z } from "zod";
import { Address } from "./address.ts";

/** What a user pays with. Only a gift card holds money of its own, in dollars. */
export const PaymentMethod = z.discriminatedUnion("source", [
  z.object({ source: z.literal("credit_card"), id: z.string(), brand: z.string(), last_four: z.string() }),
  z.object({ source: z.literal("gift_card"), id: z.string(), balance: z.number() }),
  z.object({ source: z.literal("paypal"), id: z.string() }),
]);

/** Who shops here. `orders` lists the numbers of their orders, oldest first. */
export const users = table(
  z.object({
    user_id: z.string(),
    name: z.object({ first_name: z.string(), last_name: z.string() }),
    address: Address,
    email: z.string(),
    payment_methods: z.record(z.string(), PaymentMethod),
    orders: z.array(z.string()),
  }),
  { key: "user_id", indexes: ["email", "address.zip"] },
);

/** What a user pays with. */
export type PaymentMethod = z.output<typeof PaymentMethod>;

/** A row of the users. */
export type User = RowOf<typeof users>;
