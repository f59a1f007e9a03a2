/** How good a ranking is, 0 to 100. */
export interface RetrievalMetrics {
  /** Normalised discounted cumulative gain of the first 5 and 10 (Järvelin and Kekäläinen, 2002), relevance being yes or no. */
  readonly ndcg5: number;
  readonly ndcg10: number;
  /** The share of the relevant tools that are among the first 5, 10, 20. */
  readonly recall5: number;
  readonly recall10: number;
  readonly recall20: number;
  /** 100 where all relevant tools are among the first 10, else 0. */
  readonly complete10: number;
}

/** The names of the metrics, in the order of tables. */
export const METRIC_NAMES = ["ndcg5", "ndcg10", "recall5", "recall10", "recall20", "complete10"] as const;

/** Measures a ranking, the best first. It should hold at least 20 tools where there are so many. */
export function measureRanking(ranking: readonly string[], relevant: ReadonlySet<string>): RetrievalMetrics {
  const recall10 = recall(ranking, relevant, 10);
  return {
    ndcg5: ndcg(ranking, relevant, 5),
    ndcg10: ndcg(ranking, relevant, 10),
    recall5: recall(ranking, relevant, 5),
    recall10,
    recall20: recall(ranking, relevant, 20),
    complete10: recall10 === 100 ? 100 : 0,
  };
}

/** The means of metrics; zeroes of none. */
export function meanMetrics(all: readonly RetrievalMetrics[]): RetrievalMetrics {
  const mean = (name: keyof RetrievalMetrics) =>
    all.reduce((sum, metrics) => sum + metrics[name], 0) / Math.max(1, all.length);
  return Object.fromEntries(METRIC_NAMES.map((name) => [name, mean(name)])) as unknown as RetrievalMetrics;
}

function ndcg(ranking: readonly string[], relevant: ReadonlySet<string>, depth: number): number {
  let gain = 0;
  ranking.slice(0, depth).forEach((id, rank) => {
    if (relevant.has(id)) gain += discount(rank);
  });
  let ideal = 0;
  for (let rank = 0; rank < Math.min(depth, relevant.size); rank++) ideal += discount(rank);
  return (100 * gain) / ideal;
}

function discount(rank: number): number {
  return 1 / Math.log2(rank + 2);
}

function recall(ranking: readonly string[], relevant: ReadonlySet<string>, depth: number): number {
  return (100 * ranking.slice(0, depth).filter((id) => relevant.has(id)).length) / relevant.size;
}
