import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import { findBillsOfCustomer } from "../lookups/find-bill.ts";
import type { TelecomTables } from "../tables/tables.ts";
import { billId, customerId } from "./parameters.ts";

/** Asks a customer to pay a bill. Nobody looks at whether it was paid before. */
export const sendPaymentRequest = defineTool<TelecomTables>()({
  name: "send_payment_request",
  kind: "write",
  description: "Send the customer a request to pay one bill. There can be only one at a time.",
  parameters: z.object({ customer_id: customerId, bill_id: billId }),
  execute(context, { customer_id, bill_id }) {
    const bills = findBillsOfCustomer(context, customer_id);
    if (bills.some(({ status }) => status === "Awaiting Payment")) {
      context.refuse("A bill is already awaiting payment for this customer");
    }
    if (!bills.some((bill) => bill.bill_id === bill_id)) {
      context.refuse(`Bill ${bill_id} not found for customer ${customer_id}`);
    }
    context.state.bills.update(bill_id, { status: "Awaiting Payment" });
    return `Payment request sent to the customer for bill ${bill_id}`;
  },
});
