import { readSurroundings, setSurroundings } from "../lookups/the-phone.ts";
import { defineUserTool } from "./define-user-tool.ts";

/** Whether the carrier has asked for money. */
export const checkPaymentRequest = defineUserTool(
  "check_payment_request",
  "read",
  "Look up whether the carrier has sent a request to pay a bill, and over how much.",
  (context) => {
    const request = readSurroundings(context).payment_request;
    return request === null
      ? "No payment request has been made."
      : `You have a payment request for bill ${request.bill_id} of ${request.amount_due} USD.`;
  },
);

/** Pays what was asked for. The bill counts as paid as soon as the carrier has heard of it. */
export const makePayment = defineUserTool(
  "make_payment",
  "write",
  "Pay the bill that the carrier has sent a request for.",
  (context) => {
    const request = readSurroundings(context).payment_request;
    if (request === null) return "You do not have a payment request.";
    // the bill itself is looked at, so that a payment is known to come after the request: coupling orders no calls
    context.state.bills.get(request.bill_id);
    setSurroundings(context, { payment_request: { ...request, paid: true } });
    return `Payment of ${request.amount_due} USD has been made for bill ${request.bill_id}.`;
  },
);
