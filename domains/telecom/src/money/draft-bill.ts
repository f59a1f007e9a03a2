import type { DeepReadonly } from "@toolworld/contracts";
import { findBillsOfCustomer } from "../lookups/find-bill.ts";
import { findCustomer } from "../lookups/find-customer.ts";
import type { Bill } from "../tables/bill.ts";
import type { TelecomContext } from "../tables/tables.ts";

/** The period that has not been issued yet. */
const NEXT_PERIOD = {
  period_start: "2025-03-01",
  period_end: "2025-03-31",
  issue_date: "2025-03-01",
  due_date: "2025-03-15",
} as const;

/** Puts a charge onto the customer's first draft, or onto a new one. */
export function chargeToDraft(context: TelecomContext, customerId: string, description: string, amount: number): void {
  const draft = findDraft(context, customerId);
  const item = { description, amount, date: context.clock.today(), item_type: "Charge" };
  context.state.bills.update(draft.bill_id, {
    line_items: [...draft.line_items, item],
    total_due: draft.total_due + amount,
  });
}

function findDraft(context: TelecomContext, customerId: string): DeepReadonly<Bill> {
  const draft = findBillsOfCustomer(context, customerId).find(({ status }) => status === "Draft");
  return draft ?? openDraft(context, customerId);
}

function openDraft(context: TelecomContext, customerId: string): DeepReadonly<Bill> {
  const bill_id = context.ids.mint({ prefix: "B", length: 8, alphabet: "0123456789abcdef" });
  return addBill(context, {
    bill_id,
    customer_id: customerId,
    ...NEXT_PERIOD,
    total_due: 0,
    line_items: [],
    status: "Draft",
  });
}

/** Adds a bill, and lists it with its customer. */
export function addBill(context: TelecomContext, bill: Bill): DeepReadonly<Bill> {
  const { bill_ids } = findCustomer(context, bill.customer_id);
  const added = context.state.bills.insert(bill);
  context.state.customers.update(bill.customer_id, { bill_ids: [...bill_ids, bill.bill_id] });
  return added;
}
