import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bootstrapMean } from "./bootstrap.ts";
import { compareRuns } from "./compare-runs.ts";
import { groupRewards } from "./group-rewards.ts";
import { estimatePassHatK, passAtK, passHatK } from "./pass-hat-k.ts";

const trials = fc.array(
  fc
    .integer({ min: 1, max: 8 })
    .chain((count) => fc.record({ trials: fc.constant(count), successes: fc.integer({ min: 0, max: count }) })),
  { minLength: 1, maxLength: 20 },
);

describe("pass^k and pass@k", () => {
  test("known values", () => {
    expect(passHatK([{ trials: 4, successes: 2 }], 2)).toBeCloseTo(1 / 6);
    expect(passAtK([{ trials: 4, successes: 2 }], 2)).toBeCloseTo(5 / 6);
    expect(passHatK([{ trials: 1, successes: 1 }], 2)).toBeUndefined();
    expect(() => passHatK([], 0)).toThrow(RangeError);
  });

  test("they lie in [0, 1], agree at k = 1, and part as k grows", () => {
    fc.assert(
      fc.property(trials, (tasks) => {
        expect(passHatK(tasks, 1)).toBeCloseTo(passAtK(tasks, 1) as number);
        const fixed = tasks.map(({ successes }) => ({ trials: 8, successes }));
        for (let k = 2; k <= 8; k++) {
          const hat = passHatK(fixed, k) as number;
          const at = passAtK(fixed, k) as number;
          expect(hat).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThanOrEqual(1);
          expect(hat).toBeLessThanOrEqual((passHatK(fixed, k - 1) as number) + 1e-12);
          expect(at).toBeGreaterThanOrEqual((passAtK(fixed, k - 1) as number) - 1e-12);
        }
      }),
    );
  });

  test("an interval holds its value, and is the same for the same seed", () => {
    fc.assert(
      fc.property(trials, fc.integer(), (tasks, seed) => {
        const estimate = estimatePassHatK(tasks, 1, { seed, resamples: 200 });
        expect(estimate).toEqual(estimatePassHatK(tasks, 1, { seed, resamples: 200 }));
        const { value, interval } = estimate as NonNullable<typeof estimate>;
        expect(interval[0] - 1e-9).toBeLessThanOrEqual(value + 0.35);
        expect(interval[0]).toBeLessThanOrEqual(interval[1]);
      }),
      { numRuns: 30 },
    );
  });
});

test("the bootstrap covers a known mean about as often as it says", () => {
  let covered = 0;
  for (let sample = 0; sample < 200; sample++) {
    const scores = Array.from({ length: 60 }, (_, index) => ((index * 7919 + sample * 104729) % 1009) / 1008);
    const [low, high] = bootstrapMean(scores, { seed: sample, resamples: 300 }).interval;
    if (low <= 0.5 && 0.5 <= high) covered++;
  }
  expect(covered).toBeGreaterThan(180);
});

test("two runs are compared task by task", () => {
  const left = new Map([
    ["a", [0, 0]],
    ["b", [1, 1]],
    ["c", [0, 1]],
    ["d", [1]],
  ] as const);
  const right = new Map([
    ["a", [1, 1]],
    ["b", [1, 1]],
    ["c", [1, 1]],
    ["e", [1]],
  ] as const);
  expect(compareRuns(left, right)).toMatchObject({
    tasks: 3,
    onlyLeft: ["d"],
    onlyRight: ["e"],
    left: 0.5,
    right: 1,
    better: ["a", "c"],
    worse: [],
    same: 1,
  });
  expect(compareRuns(left, left)).toMatchObject({ significant: false, difference: { value: 0, interval: [0, 0] } });
});

test("rewards by group come in the order of numbers", () => {
  const verdict = (calls: number, reward: number) => ({ reward, counts: { calls } }) as never;
  const groups = groupRewards([verdict(10, 1), verdict(2, 0), verdict(10, 0)], (each) => each.counts.calls);
  expect(groups.map(({ group, episodes, value }) => [group, episodes, value])).toEqual([
    ["2", 1, 0],
    ["10", 2, 0.5],
  ]);
});
