import type { Plan } from "../plan/goal.ts";
import type { RowView } from "../plan/row-view.ts";
import type { TaskSettings } from "../settings/task-settings.ts";

/**
 * Tests whether a task could be passed by chance: one write, no value that people choose freely, in a small table.
 * A delete, an action or a state among few rows is soon guessed.
 */
export function isWeak({ steps, goals }: Plan, rows: RowView, { weakRows }: TaskSettings): boolean {
  if (steps.filter(({ writes }) => writes).length !== 1) return false;
  const goal = goals.find(({ type }) => type !== "tell");
  if (!goal || goal.values.some(({ free }) => free) || (goal.type === "create" && goal.mention)) return false;
  return rows.all(goal.tool.table).length < weakRows;
}
