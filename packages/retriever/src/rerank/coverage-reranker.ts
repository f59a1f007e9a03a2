import { coverClauses } from "./cover-clauses.ts";
import type { Reranker } from "./reranker.ts";

/** The deterministic reranker: clause by clause, each should find its tool early. No model, no text: scores alone. */
export function createCoverageReranker(weight = 0.3): Reranker {
  return {
    depth: 50,
    rerank: ({ candidates }) => coverClauses(candidates, weight).map(({ id }) => id),
  };
}
