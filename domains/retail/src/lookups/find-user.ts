import type { DeepReadonly } from "@toolworld/contracts";
import type { RetailContext } from "../tables/tables.ts";
import type { User } from "../tables/user.ts";

/** The user with this id; refuses when there is none. */
export function findUser({ state, refuse }: RetailContext, userId: string): DeepReadonly<User> {
  return state.users.get(userId) ?? refuse("User not found");
}
