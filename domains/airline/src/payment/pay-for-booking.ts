import type { DeepReadonly } from "@toolworld/contracts";
import type { Payment } from "../tables/reservation.ts";
import type { AirlineContext } from "../tables/tables.ts";
import type { PaymentMethod, User } from "../tables/user.ts";
import { ownPaymentMethod } from "./own-payment-method.ts";

/**
 * Pays for a new reservation, with several payment methods if need be. Refuses when one of them is not the user's or holds
 * too little, and when they do not add up to the total. Each entry is looked at alone: a gift card that stands there twice may
 * end below zero.
 */
export function payForBooking(
  context: AirlineContext,
  user: DeepReadonly<User>,
  payments: readonly Payment[],
  total: number,
): void {
  for (const { payment_id, amount } of payments) {
    const method = ownPaymentMethod(user, payment_id) ?? context.refuse(`Payment method ${payment_id} not found`);
    if (method.source !== "credit_card" && method.amount < amount) {
      context.refuse(`Not enough balance in payment method ${payment_id}`);
    }
  }
  const paid = payments.reduce((sum, payment) => sum + payment.amount, 0);
  if (paid !== total) {
    context.refuse(`Payment amount does not add up, total price is ${total}, but paid ${paid}`);
  }
  const methods = new Map(Object.entries(user.payment_methods));
  for (const payment of payments) deduct(context, methods, payment);
  context.state.users.update(user.user_id, { payment_methods: Object.fromEntries(methods) });
}

/** A gift card is drawn down. A certificate is used up, whatever is left on it. A credit card settles elsewhere. */
function deduct(
  { refuse }: AirlineContext,
  methods: Map<string, DeepReadonly<PaymentMethod>>,
  { payment_id, amount }: Payment,
): void {
  const method = methods.get(payment_id);
  if (method === undefined) refuse(`Certificate ${payment_id} cannot be used twice`);
  else if (method.source === "certificate") methods.delete(payment_id);
  else if (method.source === "gift_card") methods.set(payment_id, { ...method, amount: method.amount - amount });
}
