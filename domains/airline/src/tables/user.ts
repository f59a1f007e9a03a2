import type { RowOf } from "@toolworld/contracts";
import { table } from "@toolworld/kit";
import { z } from "zod";
import { Passenger } from "./passenger.ts";

/**
 * What a user pays with. Gift cards and certificates hold money of their own, in dollars: a gift card is drawn down, a
 * certificate is used up at once.
 */
export const PaymentMethod = z.discriminatedUnion("source", [
  z.object({ source: z.literal("credit_card"), id: z.string(), brand: z.string(), last_four: z.string() }),
  z.object({ source: z.literal("gift_card"), id: z.string(), amount: z.number() }),
  z.object({ source: z.literal("certificate"), id: z.string(), amount: z.number() }),
]);

/** Who flies, or books for others. `reservations` lists their ids, oldest first. */
export const users = table(
  z.object({
    user_id: z.string(),
    name: z.object({ first_name: z.string(), last_name: z.string() }),
    address: z.object({
      address1: z.string(),
      address2: z.string().nullable(),
      city: z.string(),
      country: z.string(),
      state: z.string(),
      zip: z.string(),
    }),
    email: z.string(),
    dob: z.string(),
    payment_methods: z.record(z.string(), PaymentMethod),
    saved_passengers: z.array(Passenger),
    membership: z.enum(["gold", "silver", "regular"]),
    reservations: z.array(z.string()),
  }),
  { key: "user_id" },
);

/** What a user pays with. */
export type PaymentMethod = z.output<typeof PaymentMethod>;

/** A row of the users. */
export type User = RowOf<typeof users>;
