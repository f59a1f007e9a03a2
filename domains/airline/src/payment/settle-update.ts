import type { DeepReadonly } from "@toolworld/contracts";
import { findUser } from "../lookups/find-user.ts";
import type { Payment, Reservation } from "../tables/reservation.ts";
import type { AirlineContext } from "../tables/tables.ts";
import { ownPaymentMethod } from "./own-payment-method.ts";

/**
 * Settles the difference that a change of a reservation makes, all of it with one payment method: paid, or refunded where
 * it is negative. Gives the payment history as it is afterwards; no difference leaves no entry. Refuses a method that is not
 * the user's, a certificate, and a gift card with too little on it, even where nothing is to be paid.
 */
export function settleUpdate(
  context: AirlineContext,
  { user_id, payment_history }: DeepReadonly<Reservation>,
  paymentId: string,
  difference: number,
): readonly Payment[] {
  const user = findUser(context, user_id);
  const method = ownPaymentMethod(user, paymentId) ?? context.refuse("Payment method not found");
  if (method.source === "certificate") context.refuse("Certificate cannot be used to update reservation");
  if (method.source === "gift_card") {
    if (method.amount < difference) context.refuse("Gift card balance is not enough");
    const charged = { ...method, amount: method.amount - difference };
    context.state.users.update(user_id, { payment_methods: { ...user.payment_methods, [paymentId]: charged } });
  }
  return difference === 0 ? payment_history : [...payment_history, { payment_id: paymentId, amount: difference }];
}
