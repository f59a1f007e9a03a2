import type { DeepReadonly } from "@toolworld/contracts";
import { findBill } from "./lookups/find-bill.ts";
import { findCustomerByPhone } from "./lookups/find-customer.ts";
import { findLineByPhone } from "./lookups/find-line.ts";
import { findPlan } from "./lookups/find-plan.ts";
import { readSurroundings, setSurroundings } from "./lookups/the-phone.ts";
import type { Surroundings } from "./tables/surroundings.ts";
import type { TelecomContext } from "./tables/tables.ts";

/**
 * Brings phone and carrier in line: what the carrier does for the line reaches the phone, a payment made on the phone reaches
 * the carrier, and a request to pay reaches the phone. It does not make the phone search its network again.
 */
export function couple(context: TelecomContext): void {
  const before = readSurroundings(context);
  if (before.phone_number === null) return;
  const line = findLineByPhone(context, before.phone_number);
  const { data_limit_gb } = findPlan(context, line.plan_id);
  setSurroundings(context, {
    line_active: line.status === "Active",
    roaming_allowed: line.roaming_enabled,
    mobile_data_usage_exceeded: line.data_used_gb >= data_limit_gb + line.data_refueling_gb,
    payment_request: nextPaymentRequest(context, before),
  });
}

function nextPaymentRequest(
  context: TelecomContext,
  { payment_request, phone_number }: DeepReadonly<Surroundings>,
): DeepReadonly<Surroundings>["payment_request"] {
  if (payment_request?.paid === false) return payment_request;
  if (payment_request !== null) settle(context, payment_request.bill_id);
  return findPaymentRequest(context, phone_number as string);
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
  const waiting = context.state.bills.find({ status: "Awaiting Payment" });
  if (waiting.length === 0) return null;
  const { bill_ids } = findCustomerByPhone(context, phoneNumber);
  const rank = (billId: string) => bill_ids.indexOf(billId);
  const [bill] = waiting
    .filter(({ bill_id }) => rank(bill_id) >= 0)
    .sort((left, right) => rank(left.bill_id) - rank(right.bill_id));
  return bill ? { bill_id: bill.bill_id, amount_due: bill.total_due, paid: false } : null;
}
