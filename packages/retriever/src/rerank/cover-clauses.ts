/** What an order is made of. */
export interface Coverable {
  readonly id: string;
  readonly score: number;
  /** How well the tool answers each clause of the request; above zero, of any scale that is the same for all. */
  readonly clauses: readonly number[];
}

/**
 * Puts tools into an order in which each clause finds its tool early: one after the other that tool is taken whose score,
 * together with a share of what it adds to the best answer so far of every clause, is the highest (greedy coverage, as in
 * Carbonell and Goldstein's maximal marginal relevance, 1998). What was highest before stays highest where nothing is added.
 *
 * @returns The items with the worth that they were taken for as their scores, which never rise.
 * @param weight How much an answer to an open clause counts beside the score. 0 leaves the order as it is.
 */
export function coverClauses<Item extends Coverable>(ranked: readonly Item[], weight: number): Item[] {
  const clauses = ranked[0]?.clauses.length ?? 0;
  if (weight === 0 || clauses < 2) return [...ranked];
  const covered = new Float64Array(clauses);
  const rest = [...ranked];
  const ordered: Item[] = [];
  const worth = (item: Item) => {
    let gain = 0;
    item.clauses.forEach((answer, clause) => {
      gain += Math.max(0, answer - (covered[clause] as number));
    });
    return item.score + weight * gain;
  };
  while (rest.length > 0) {
    let best = 0;
    let highest = Number.NEGATIVE_INFINITY;
    // Items come in their order, so that of equals the earlier stays the earlier.
    rest.forEach((item, index) => {
      const value = worth(item);
      if (value > highest) {
        best = index;
        highest = value;
      }
    });
    const [item] = rest.splice(best, 1) as [Item];
    item.clauses.forEach((answer, clause) => {
      covered[clause] = Math.max(covered[clause] as number, answer);
    });
    ordered.push({ ...item, score: highest });
  }
  return ordered;
}
