import type { DeepReadonly } from "@toolworld/contracts";
import type { PaymentMethod, User } from "../tables/user.ts";

/** A payment method of a user, undefined where it is not theirs. */
export function ownPaymentMethod(
  { payment_methods }: DeepReadonly<User>,
  paymentId: string,
): DeepReadonly<PaymentMethod> | undefined {
  return Object.hasOwn(payment_methods, paymentId) ? payment_methods[paymentId] : undefined;
}
