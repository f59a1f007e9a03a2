import type { Cabin } from "../tables/cabin.ts";
import type { User } from "../tables/user.ts";

/** How many bags each passenger takes along for nothing, as the policy has it. */
export function freeBags(membership: User["membership"], cabin: Cabin): number {
  return { regular: 0, silver: 1, gold: 2 }[membership] + { basic_economy: 0, economy: 1, business: 2 }[cabin];
}
