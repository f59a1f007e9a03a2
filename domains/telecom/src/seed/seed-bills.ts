import type { Random } from "@toolworld/contracts";
import type { Bill } from "../tables/bill.ts";
import type { Line } from "../tables/line.ts";
import type { Plan } from "../tables/plan.ts";

/** Makes the bills of a customer, the oldest first: January, February, and for most a draft of March. */
export function seedBills(
  random: Random,
  customerId: string,
  lines: readonly Line[],
  plans: readonly Plan[],
): Omit<Bill, "bill_id">[] {
  const charge = (date: string): Bill["line_items"] =>
    lines.flatMap(({ phone_number, plan_id }) => {
      const plan = plans.find((candidate) => candidate.plan_id === plan_id);
      if (!plan) return [];
      const description = `${plan.name} plan, line ${phone_number}`;
      return [{ description, amount: plan.price_per_month, date, item_type: "Plan Charge" }];
    });
  const bill = (month: string, days: number, status: Bill["status"], line_items: Bill["line_items"]) => ({
    customer_id: customerId,
    period_start: `2025-${month}-01`,
    period_end: `2025-${month}-${days}`,
    issue_date: `2025-${month}-01`,
    total_due: line_items.reduce((sum, { amount }) => sum + amount, 0),
    due_date: `2025-${month}-15`,
    line_items,
    status,
  });
  return [
    bill("01", 31, "Paid", charge("2025-01-01")),
    bill("02", 28, random.chance(0.6) ? "Paid" : "Issued", charge("2025-02-01")),
    ...(random.chance(0.7) ? [bill("03", 31, "Draft", [])] : []),
  ];
}
