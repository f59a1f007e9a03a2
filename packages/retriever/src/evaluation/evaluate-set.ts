import type { LabelledQuery } from "./labelled-set.ts";
import { meanMetrics, measureRanking, type RetrievalMetrics } from "./retrieval-metrics.ts";

/** Gives the ids of the best tools for a query, the best first. */
export type Ranker = (query: string, limit: number) => readonly string[] | Promise<readonly string[]>;

/** What came of a set's queries. */
export interface SetEvaluation {
  readonly metrics: RetrievalMetrics;
  /** The metrics of each query, in the queries' order. */
  readonly byQuery: readonly RetrievalMetrics[];
}

/** So many tools are asked for: what the metrics look at. */
const DEPTH = 20;

/** Measures a ranker on queries. */
export async function evaluateQueries(queries: readonly LabelledQuery[], ranker: Ranker): Promise<SetEvaluation> {
  const byQuery: RetrievalMetrics[] = [];
  for (const { text, relevant } of queries) byQuery.push(measureRanking(await ranker(text, DEPTH), relevant));
  return { metrics: meanMetrics(byQuery), byQuery };
}
