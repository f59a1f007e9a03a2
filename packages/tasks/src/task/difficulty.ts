import type { TaskDomain } from "../domain/task-domain.ts";
import type { Plan } from "../plan/goal.ts";
import type { RowView } from "../plan/row-view.ts";

/** What makes a task hard, each from 0 to 1, and how much each counts. */
const WEIGHTS = { length: 0.45, tools: 0.2, rows: 0.15, alike: 0.2 };
const MOST_STEPS = 20;
const MOST_TOOLS = 10;
const MOST_ROWS = 100;
const MOST_ALIKE = 20;

/**
 * How hard a task is, from 0 to 1: how long gold is, how many different tools it takes, among how many rows each row has
 * to be told apart, and how many other tools are about the same tables.
 */
export function rateDifficulty({ steps }: Plan, domain: TaskDomain, rows: RowView): number {
  const names = new Set(steps.map(({ tool }) => tool));
  const used = domain.tools.filter(({ name }) => names.has(name));
  const tables = [...new Set(used.map(({ table }) => table))];
  const others = domain.tools.filter(({ table, name }) => tables.includes(table) && !names.has(name)).length;
  const count = tables.reduce((sum, table) => sum + rows.all(table).length, 0);
  const rated =
    WEIGHTS.length * share(steps.length - 1, MOST_STEPS - 1) +
    WEIGHTS.tools * share(names.size - 1, MOST_TOOLS - 1) +
    WEIGHTS.rows * share(count, MOST_ROWS) +
    WEIGHTS.alike * share(others, MOST_ALIKE);
  return Math.round(rated * 1000) / 1000;
}

function share(part: number, whole: number): number {
  return Math.min(1, Math.max(0, part / whole));
}
