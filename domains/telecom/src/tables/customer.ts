import type { RowOf } from "@toolworld/contracts";
import { table } from "@toolworld/kit";
import { z } from "zod";
import { none } from "./none.ts";

/** Where a customer lives. */
const Address = z.object({ street: z.string(), city: z.string(), state: z.string(), zip_code: z.string() });

/** What a customer pays with. */
const PaymentMethod = z.object({
  method_type: z.enum(["Credit Card", "Debit Card", "PayPal"]),
  account_number_last_4: z.string(),
  expiration_date: z.string(),
});

/** Who has a contract. `line_ids` and `bill_ids` list what is theirs, oldest first; amounts are in dollars. */
export const customers = table(
  z.object({
    customer_id: z.string(),
    full_name: z.string(),
    date_of_birth: z.string(),
    email: z.string(),
    phone_number: z.string(),
    address: Address,
    account_status: z.enum(["Active", "Suspended", "Pending Verification", "Closed"]),
    payment_methods: z.array(PaymentMethod),
    line_ids: z.array(z.string()),
    bill_ids: z.array(z.string()),
    created_at: z.string(),
    last_extension_date: none(z.string()),
    goodwill_credit_used_this_year: z.number(),
  }),
  { key: "customer_id", indexes: ["phone_number", "full_name"] },
);

/** A row of the customers. */
export type Customer = RowOf<typeof customers>;
