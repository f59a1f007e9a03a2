import type { DeepReadonly } from "@toolworld/contracts";
import type { Phone } from "../tables/phone.ts";
import type { Surroundings } from "../tables/surroundings.ts";
import type { TelecomContext } from "../tables/tables.ts";

/** The key of the one row that the phone has. */
export const PHONE = "phone";

/** The key of the one row that the surroundings have. */
export const SURROUNDINGS = "surroundings";

/** The phone in the user's hand. */
export function readPhone({ state, refuse }: TelecomContext): DeepReadonly<Phone> {
  return state.phone.get(PHONE) ?? refuse("There is no phone");
}

/** What is around the phone. */
export function readSurroundings({ state, refuse }: TelecomContext): DeepReadonly<Surroundings> {
  return state.surroundings.get(SURROUNDINGS) ?? refuse("There is nothing around the phone");
}

/** Sets columns of the phone. */
export function setPhone({ state }: TelecomContext, columns: DeepReadonly<Partial<Phone>>): DeepReadonly<Phone> {
  return state.phone.update(PHONE, columns);
}

/** Sets columns of the surroundings. */
export function setSurroundings(
  { state }: TelecomContext,
  columns: DeepReadonly<Partial<Surroundings>>,
): DeepReadonly<Surroundings> {
  return state.surroundings.update(SURROUNDINGS, columns);
}
