import type { DeepReadonly } from "@toolworld/contracts";
import type { Plan } from "../tables/plan.ts";
import type { TelecomContext } from "../tables/tables.ts";

/** The plan with this id; refuses when there is none. */
export function findPlan({ state, refuse }: TelecomContext, planId: string): DeepReadonly<Plan> {
  return state.plans.get(planId) ?? refuse(`Plan with ID ${planId} not found`);
}
