import { expect, test } from "vitest";
import { computeMetrics, type MeasuredEpisode, metricsBySplit } from "./metrics.ts";

const check = (tool_type: string, action_match: boolean) => ({ tool_type, action_match });

function episode(taskId: string, reward: number, rest: Partial<MeasuredEpisode> = {}): MeasuredEpisode {
  return { taskId, terminationReason: "user_stop", agentCost: null, rewardInfo: { reward }, ...rest };
}

test("pass^k goes as far as every task was tried, and counts rewards of 1 with a margin", () => {
  const episodes = [episode("a", 1), episode("a", 1 - 1e-9), episode("a", 0), episode("b", 1), episode("b", 0.5)];
  const metrics = computeMetrics(episodes, 4);
  expect(metrics.passHatK).toHaveLength(2);
  expect(metrics.passHatK[0]).toBeCloseTo((2 / 3 + 1 / 2) / 2);
  expect(metrics.passHatK[1]).toBeCloseTo((1 / 3 + 0) / 2);
  expect(metrics.averageReward).toBeCloseTo(0.7);
  expect(computeMetrics(episodes, 1).passHatK).toHaveLength(1);
});

test("what broke down for reasons of infrastructure is counted apart", () => {
  const broken = episode("a", 0, { terminationReason: "infrastructure_error" });
  expect(computeMetrics([episode("a", 1), broken], 1)).toMatchObject({
    episodes: 1,
    infrastructureErrors: 1,
    averageReward: 1,
    passHatK: [1],
  });
});

test("costs, databases, calls by kind and ends are summed over what is known", () => {
  const metrics = computeMetrics(
    [
      episode("a", 1, {
        agentCost: 0.5,
        rewardInfo: {
          reward: 1,
          db_check: { db_match: true },
          action_checks: [check("read", true), check("write", false)],
        },
      }),
      episode("b", 0, {
        agentCost: 1.5,
        terminationReason: "too_many_errors",
        rewardInfo: {
          reward: 0,
          db_check: { db_match: false },
          action_checks: [check("read", false), check("generic", true)],
        },
      }),
      episode("c", 0, { terminationReason: "max_steps", rewardInfo: { reward: 0, db_check: null } }),
      episode("d", 0, { terminationReason: "timeout", rewardInfo: null }),
    ],
    1,
  );
  expect(metrics).toMatchObject({
    averageAgentCost: 1,
    dbMatches: { matched: 1, checked: 2 },
    readAccuracy: 0.5,
    writeAccuracy: 0,
    terminations: { userStop: 1, agentStop: 0, maximumSteps: 1, error: 1, other: 1 },
  });
});

test("nothing at all is 0 and null", () => {
  expect(computeMetrics([], 3)).toMatchObject({
    episodes: 0,
    averageReward: 0,
    passHatK: [],
    averageAgentCost: null,
    readAccuracy: null,
  });
});

test("each split that has an episode has its own", () => {
  const bySplit = metricsBySplit([episode("a", 1), episode("b", 0)], 1, { train: ["a"], test: ["b"], other: ["c"] });
  expect(Object.entries(bySplit).map(([name, { averageReward }]) => [name, averageReward])).toEqual([
    ["train", 1],
    ["test", 0],
  ]);
});
