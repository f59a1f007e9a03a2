import type { DeepReadonly } from "@toolworld/contracts";
import type { Customer } from "../tables/customer.ts";
import type { TelecomContext } from "../tables/tables.ts";

/** The customer with this id; refuses when there is none. */
export function findCustomer({ state, refuse }: TelecomContext, customerId: string): DeepReadonly<Customer> {
  return state.customers.get(customerId) ?? refuse(`Customer with ID ${customerId} not found`);
}

/** The first customer whose own number this is, or the number of one of their lines; refuses when there is none. */
export function findCustomerByPhone({ state, refuse }: TelecomContext, phoneNumber: string): DeepReadonly<Customer> {
  const lineIds = state.lines.find({ phone_number: phoneNumber }).map(({ line_id }) => line_id);
  const holder = state.customers
    .find()
    .find(({ phone_number, line_ids }) => phone_number === phoneNumber || line_ids.some((id) => lineIds.includes(id)));
  return holder ?? refuse(`Customer with phone number ${phoneNumber} not found`);
}
