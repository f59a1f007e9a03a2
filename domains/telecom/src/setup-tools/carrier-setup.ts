import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import { findLine, findLineOfCustomer } from "../lookups/find-line.ts";
import { findPlan } from "../lookups/find-plan.ts";
import { addBill } from "../money/draft-bill.ts";
import type { TelecomTables } from "../tables/tables.ts";
import { customerAndLine } from "../tools/parameters.ts";

/** Lets a line have used so much data. */
export const setDataUsage = defineTool<TelecomTables>()({
  name: "set_data_usage",
  kind: "write",
  description: "Let a line have used so many gigabytes this month.",
  parameters: customerAndLine.extend({ data_used_gb: z.number().describe("How many gigabytes.") }),
  execute(context, { customer_id, line_id, data_used_gb }) {
    findLineOfCustomer(context, customer_id, line_id);
    context.state.lines.update(line_id, { data_used_gb });
    return `Data usage set to ${data_used_gb} GB for line ${line_id}`;
  },
});

/** Suspends a line over a bill of January that nobody has paid. */
export const suspendLineForOverdueBill = defineTool<TelecomTables>()({
  name: "suspend_line_for_overdue_bill",
  kind: "write",
  description: "Let a line be suspended since today over a bill of January that is overdue.",
  parameters: customerAndLine.extend({
    new_bill_id: z.string().describe("The id of that bill."),
    contract_ended: z.boolean().describe("Whether the contract of the line has ended as well."),
  }),
  execute(context, { customer_id, line_id, new_bill_id, contract_ended }) {
    const { state, clock } = context;
    const { status, plan_id } = findLine(context, line_id);
    if (status !== "Active") context.refuse("Line must be active to suspend for unpaid bill");
    const amount = findPlan(context, plan_id).price_per_month;
    if (amount <= 0) context.refuse("Amount must be positive for overdue bill");
    if (state.bills.count({ customer_id, status: "Overdue" }) > 0) {
      context.refuse("Customer already has an overdue bill");
    }
    addBill(context, {
      bill_id: new_bill_id,
      customer_id,
      ...UNPAID_PERIOD,
      total_due: amount,
      line_items: [{ description: `Charge for line ${line_id}`, amount, date: clock.today(), item_type: "Charge" }],
      status: "Overdue",
    });
    state.lines.update(line_id, {
      status: "Suspended",
      suspension_start_date: clock.today(),
      ...(contract_ended && { contract_end_date: UNPAID_PERIOD.period_end }),
    });
    return `Line ${line_id} suspended for unpaid bill ${new_bill_id}`;
  },
});

const UNPAID_PERIOD = {
  period_start: "2025-01-01",
  period_end: "2025-01-31",
  issue_date: "2025-01-01",
  due_date: "2025-01-15",
} as const;
