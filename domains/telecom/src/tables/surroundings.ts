import type { RowOf } from "@toolworld/contracts";
import { table } from "@toolworld/kit";
import { z } from "zod";
import { none } from "./none.ts";
import { Signal } from "./phone.ts";

/** A bill that the carrier has asked the user to pay, and whether they did. In dollars. */
const PaymentRequest = z.object({ bill_id: z.string(), amount_due: z.number(), paid: z.boolean() });

/**
 * Where the phone is, whose it is, and what the carrier does for its line: one row. Which line that is, and all from
 * `mobile_data_usage_exceeded` on, follow the carrier's own tables after each call.
 */
export const surroundings = table(
  z.object({
    id: z.string(),
    name: none(z.string()),
    phone_number: none(z.string()),
    line_id: none(z.string()),
    is_abroad: z.boolean(),
    roaming_allowed: z.boolean(),
    signal_strength: z.record(z.enum(["2G", "3G", "4G", "5G"]), Signal),
    mobile_data_usage_exceeded: z.boolean(),
    line_active: z.boolean(),
    payment_request: none(PaymentRequest),
  }),
  { key: "id", side: "user", references: { line_id: "lines" } },
);

/** The row of the surroundings. */
export type Surroundings = RowOf<typeof surroundings>;
