import type { DeepReadonly } from "@toolworld/contracts";
import type { RetailContext } from "../tables/tables.ts";
import type { PaymentMethod } from "../tables/user.ts";
import { findUser } from "./find-user.ts";

/** A payment method of a user; refuses when there is no such user, or when it is not theirs. */
export function findPaymentMethod(
  context: RetailContext,
  userId: string,
  paymentMethodId: string,
): DeepReadonly<PaymentMethod> {
  const methods = findUser(context, userId).payment_methods;
  return (
    (Object.hasOwn(methods, paymentMethodId) ? methods[paymentMethodId] : undefined) ??
    context.refuse("Payment method not found")
  );
}
