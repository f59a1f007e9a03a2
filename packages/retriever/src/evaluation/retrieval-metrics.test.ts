import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { meanMetrics, measureRanking } from "./retrieval-metrics.ts";

const relevant = (...ids: string[]) => new Set(ids);

describe("metrics", () => {
  test("are 100 where all relevant tools stand first", () => {
    expect(measureRanking(["a", "b", "c"], relevant("b", "a"))).toEqual({
      ndcg5: 100,
      ndcg10: 100,
      recall5: 100,
      recall10: 100,
      recall20: 100,
      complete10: 100,
    });
  });

  test("count what stands further down less, by the logarithm of its rank", () => {
    // One of two, in the third place: 1/log2(4) of 1/log2(2) + 1/log2(3).
    expect(measureRanking(["x", "y", "a"], relevant("a", "b")).ndcg10).toBeCloseTo(
      (100 * 0.5) / (1 + 1 / Math.log2(3)),
    );
    const late = [...Array.from({ length: 14 }, (_, rank) => `x${rank}`), "a"];
    expect(measureRanking(late, relevant("a"))).toMatchObject({ ndcg10: 0, recall10: 0, recall20: 100, complete10: 0 });
  });

  test("lie between 0 and 100, and a swap that lifts a relevant tool never lowers them", () => {
    const ids = ["a", "b", "c", "d", "e", "f"];
    fc.assert(
      fc.property(
        fc.shuffledSubarray(ids, { minLength: 6 }),
        fc.subarray(ids, { minLength: 1 }),
        fc.nat(4),
        (order, good, at) => {
          const set = new Set(good);
          const before = measureRanking(order, set);
          for (const value of Object.values(before)) {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(100.0001);
          }
          const [upper, lower] = [order[at] as string, order[at + 1] as string];
          if (set.has(upper) || !set.has(lower)) return;
          const after = measureRanking(order.with(at, lower).with(at + 1, upper), set);
          expect(after.ndcg10).toBeGreaterThan(before.ndcg10);
        },
      ),
    );
  });

  test("of many are their means", () => {
    const one = measureRanking(["a"], relevant("a"));
    const none = measureRanking(["b"], relevant("a"));
    expect(meanMetrics([one, none]).ndcg10).toBe(50);
    expect(meanMetrics([]).recall5).toBe(0);
  });
});
