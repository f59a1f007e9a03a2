import type { DeepReadonly } from "@toolworld/contracts";
import { roundToCents } from "@toolworld/kit";
import { findPaymentMethod } from "../lookups/find-payment-method.ts";
import { findUser } from "../lookups/find-user.ts";
import type { RetailContext } from "../tables/tables.ts";
import type { PaymentMethod } from "../tables/user.ts";

/**
 * Books dollars on a payment method: a gift card takes them at once (or gives them, when they are negative). A credit card
 * or PayPal settles outside the shop, so nothing changes here.
 */
export function bookToPaymentMethod(
  context: RetailContext,
  userId: string,
  paymentMethodId: string,
  dollars: number,
): void {
  const method = findPaymentMethod(context, userId, paymentMethodId);
  if (method.source !== "gift_card") return;
  const balance = roundToCents(method.balance + dollars);
  const methods = findUser(context, userId).payment_methods;
  context.state.users.update(userId, { payment_methods: { ...methods, [paymentMethodId]: { ...method, balance } } });
}

/** Tests whether a payment method cannot pay this much: only a gift card has a limit that the shop knows. */
export function isTooPoor(method: DeepReadonly<PaymentMethod>, dollars: number): boolean {
  return method.source === "gift_card" && method.balance < dollars;
}
