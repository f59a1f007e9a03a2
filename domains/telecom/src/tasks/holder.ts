import type { Random, SeedRows } from "@toolworld/contracts";
import type { TelecomTables } from "../tables/tables.ts";

/** Who calls, about which line. */
export interface Holder {
  readonly customer_id: string;
  readonly full_name: string;
  readonly line_id: string;
  readonly phone_number: string;
  /** What the line's plan allows, in gigabytes. */
  readonly data_limit_gb: number;
}

/** Draws a customer with a line that works: what is wrong is what the task makes wrong. */
export function drawHolder(random: Random, { customers, lines, plans }: SeedRows<TelecomTables>): Holder {
  const line = random.pick(lines.filter(({ status }) => status === "Active"));
  const owner = customers.find(({ line_ids }) => line_ids.includes(line.line_id));
  const plan = plans.find(({ plan_id }) => plan_id === line.plan_id);
  if (!owner || !plan) throw new Error(`line ${line.line_id} has no owner or no plan`);
  const { customer_id, full_name } = owner;
  const { line_id, phone_number } = line;
  return { customer_id, full_name, line_id, phone_number, data_limit_gb: plan.data_limit_gb };
}
