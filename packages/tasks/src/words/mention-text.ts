import type { Mention } from "../plan/goal.ts";

/** A row in full: `the project Opal Meadow`, `the task "Weekly report" of the project Opal Meadow`. */
export function mentionText({ table, words, place, whole }: Mention): string {
  return whole ?? ["the", table.singular, words, place].filter((part) => part !== "").join(" ");
}
