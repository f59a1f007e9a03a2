import { createHash } from "node:crypto";

/** Which queries: those that settings may be chosen on, those that figures are published for, or both. */
export type QuerySplit = "development" | "test" | "all";

/** The part that a query belongs to: by the last bit of the SHA-256 of its id, so that anyone splits alike. */
export function splitOf(queryId: string): "development" | "test" {
  const last = createHash("sha256").update(queryId).digest().at(-1) ?? 0;
  return last % 2 === 0 ? "development" : "test";
}

/** Whether a query is in a split. */
export function isInSplit(queryId: string, split: QuerySplit): boolean {
  return split === "all" || splitOf(queryId) === split;
}
