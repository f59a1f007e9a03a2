import type { DeepReadonly } from "@toolworld/contracts";
import type { Line } from "../tables/line.ts";
import type { TelecomContext } from "../tables/tables.ts";
import { findCustomer } from "./find-customer.ts";

/** The line with this id; refuses when there is none. */
export function findLine({ state, refuse }: TelecomContext, lineId: string): DeepReadonly<Line> {
  return state.lines.get(lineId) ?? refuse(`Line with ID ${lineId} not found`);
}

/** The line with this number; refuses when there is none. */
export function findLineByPhone({ state, refuse }: TelecomContext, phoneNumber: string): DeepReadonly<Line> {
  return state.lines.first({ phone_number: phoneNumber }) ?? refuse(`Line with phone number ${phoneNumber} not found`);
}

/** A line of a customer; refuses when there is no such customer, or when the line is not theirs. */
export function findLineOfCustomer(context: TelecomContext, customerId: string, lineId: string): DeepReadonly<Line> {
  const { line_ids } = findCustomer(context, customerId);
  if (!line_ids.includes(lineId)) context.refuse(`Line ${lineId} not found for customer ${customerId}`);
  return findLine(context, lineId);
}
