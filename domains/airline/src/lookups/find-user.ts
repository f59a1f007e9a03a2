import type { DeepReadonly } from "@toolworld/contracts";
import type { AirlineContext } from "../tables/tables.ts";
import type { User } from "../tables/user.ts";

/** The user with this id; refuses when there is none. */
export function findUser({ state, refuse }: AirlineContext, userId: string): DeepReadonly<User> {
  return state.users.get(userId) ?? refuse(`User ${userId} not found`);
}
