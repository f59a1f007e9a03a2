import type { DeepReadonly } from "@toolworld/contracts";
import type { Bill } from "../tables/bill.ts";
import type { TelecomContext } from "../tables/tables.ts";
import { findCustomer } from "./find-customer.ts";

/** The bill with this id; refuses when there is none. */
export function findBill({ state, refuse }: TelecomContext, billId: string): DeepReadonly<Bill> {
  return state.bills.get(billId) ?? refuse(`Bill with ID ${billId} not found`);
}

/** A customer's bills in the order in which they list them; refuses when there is no such customer. */
export function findBillsOfCustomer(context: TelecomContext, customerId: string): DeepReadonly<Bill>[] {
  return findCustomer(context, customerId).bill_ids.map((billId) => findBill(context, billId));
}
