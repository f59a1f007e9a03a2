import type { DeepReadonly } from "@toolworld/contracts";
import { findBill, findBillsOfCustomer } from "./lookups/find-bill.ts";
import { findCustomerByPhone } from "./lookups/find-customer.ts";
import { findLineByPhone } from "./lookups/find-line.ts";
import { findPlan } from "./lookups/find-plan.ts";
import { readSurroundings, setSurroundings } from "./lookups/the-phone.ts";
import type { Line } from "./tables/line.ts";
import type { Surroundings } from "./tables/surroundings.ts";
import type { TelecomContext } from "./tables/tables.ts";

/**
 * Brings phone and carrier in line: what the carrier does for the line reaches the phone, a payment made on the phone reaches
 * the carrier, and a request to pay reaches the phone. It does not make the phone search its network again.
 */
export function couple(context: TelecomContext): void {
  const before = readSurroundings(context);
  if (before.phone_number === null) return;
  followLine(context, before, findOwnLine(context, before.phone_number, before.line_id));
  followBills(context, before, before.phone_number);
}

function followLine(context: TelecomContext, before: DeepReadonly<Surroundings>, line: DeepReadonly<Line>): void {
  const { data_limit_gb } = findPlan(context, line.plan_id);
  const after = {
    line_id: line.line_id,
    line_active: line.status === "Active",
    roaming_allowed: line.roaming_enabled,
    mobile_data_usage_exceeded: line.data_used_gb >= data_limit_gb + line.data_refueling_gb,
  };
  const names = Object.keys(after) as (keyof typeof after)[];
  if (names.some((name) => after[name] !== before[name])) setSurroundings(context, after);
}

/** A payment settles its bill; then, or where nothing was asked for, the next bill that waits is asked for. */
function followBills(
  context: TelecomContext,
  { payment_request }: DeepReadonly<Surroundings>,
  phoneNumber: string,
): void {
  if (payment_request?.paid === false) return;
  if (payment_request !== null) settle(context, payment_request.bill_id);
  const next = findPaymentRequest(context, phoneNumber);
  if (next !== payment_request) setSurroundings(context, { payment_request: next });
}

/** The line with the phone's number: mostly the one that it was the last time. */
function findOwnLine(context: TelecomContext, phoneNumber: string, lineId: string | null): DeepReadonly<Line> {
  const known = lineId === null ? undefined : context.state.lines.get(lineId);
  return known?.phone_number === phoneNumber ? known : findLineByPhone(context, phoneNumber);
}

function settle(context: TelecomContext, billId: string): void {
  findBill(context, billId);
  context.state.bills.update(billId, { status: "Paid" });
}

/** The first bill that waits for the user's payment. Only where any bill waits is it asked whose the phone is. */
function findPaymentRequest(
  context: TelecomContext,
  phoneNumber: string,
): DeepReadonly<Surroundings>["payment_request"] {
  if (context.state.bills.count({ status: "Awaiting Payment" }) === 0) return null;
  const { customer_id } = findCustomerByPhone(context, phoneNumber);
  const bill = findBillsOfCustomer(context, customer_id).find(({ status }) => status === "Awaiting Payment");
  return bill ? { bill_id: bill.bill_id, amount_due: bill.total_due, paid: false } : null;
}
