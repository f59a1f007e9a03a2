import type { RowOf } from "@toolworld/contracts";
import { table } from "@toolworld/kit";
import { z } from "zod";

/** What a bill asks money for. */
const LineItem = z.object({
  description: z.string(),
  amount: z.number(),
  date: z.string(),
  item_type: z.string(),
});

/** What a customer owes for a month, in dollars. A draft grows until it is issued. */
export const bills = table(
  z.object({
    bill_id: z.string(),
    customer_id: z.string(),
    period_start: z.string(),
    period_end: z.string(),
    issue_date: z.string(),
    total_due: z.number(),
    due_date: z.string(),
    line_items: z.array(LineItem),
    status: z.enum(["Draft", "Issued", "Awaiting Payment", "Paid", "Overdue", "Disputed"]),
  }),
  { key: "bill_id", references: { customer_id: "customers" }, indexes: ["status"] },
);

/** A row of the bills. */
export type Bill = RowOf<typeof bills>;
