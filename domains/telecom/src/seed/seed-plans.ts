import type { Plan } from "../tables/plan.ts";

/** What the carrier sells, the smallest plan first. */
export const seedPlans: readonly Plan[] = [
  plan("P1001", "Pocket", 2, 18, 4),
  plan("P1002", "Everyday", 10, 35, 2.5),
  plan("P1003", "Commuter", 20, 52, 2),
  plan("P1004", "Household", 40, 75, 1.5),
  plan("P1005", "Boundless", 500, 95, 0.5),
];

function plan(plan_id: string, name: string, data_limit_gb: number, price_per_month: number, rate: number): Plan {
  return { plan_id, name, data_limit_gb, price_per_month, data_refueling_price_per_gb: rate };
}
