import { passHatK } from "@toolworld/verifier";
import { type PartialActionReward, partialActionReward } from "../evaluation/evaluate-actions.ts";
import type { ActionCheck } from "../evaluation/reward-info.ts";
import type { Tau2Simulation } from "./results-file.ts";

/** What a run came to. Episodes that broke down for reasons of infrastructure are counted apart and nowhere else. */
export interface Tau2Metrics {
  readonly episodes: number;
  readonly infrastructureErrors: number;
  /** The mean over episodes; 0 where there are none. */
  readonly averageReward: number;
  /** pass^1, pass^2, …: as far as every task was tried. */
  readonly passHatK: readonly number[];
  /** The mean of what is known; null where nothing is. */
  readonly averageAgentCost: number | null;
  readonly dbMatches: { readonly matched: number; readonly checked: number };
  /** Gold's calls that were made, by kind; null where there are none. */
  readonly readAccuracy: number | null;
  readonly writeAccuracy: number | null;
  readonly terminations: {
    readonly userStop: number;
    readonly agentStop: number;
    readonly maximumSteps: number;
    /** Too many errors, and errors of agent or user. */
    readonly error: number;
    readonly other: number;
  };
}

/** An episode, as far as metrics ask. */
export type MeasuredEpisode = Pick<Tau2Simulation, "taskId" | "terminationReason" | "agentCost" | "rewardInfo">;

/** Sums a run up as the reference does. */
export function computeMetrics(simulations: readonly MeasuredEpisode[], trials: number): Tau2Metrics {
  const counted = simulations.filter(({ terminationReason }) => terminationReason !== "infrastructure_error");
  const costs = counted.flatMap(({ agentCost }) => (agentCost === null ? [] : [agentCost]));
  const dbChecks = counted.flatMap(({ rewardInfo }) => {
    const check = rewardInfo?.db_check as { readonly db_match: boolean } | null | undefined;
    return check ? [check.db_match] : [];
  });
  const partial = counted.flatMap(({ rewardInfo }) => {
    return partialActionReward((rewardInfo?.action_checks ?? null) as unknown as readonly ActionCheck[] | null) ?? [];
  });
  const count = (...reasons: readonly string[]) =>
    counted.filter(({ terminationReason }) => reasons.includes(terminationReason)).length;
  const terminations = {
    userStop: count("user_stop"),
    agentStop: count("agent_stop"),
    maximumSteps: count("max_steps"),
    error: count("too_many_errors", "agent_error", "user_error"),
  };
  return {
    episodes: counted.length,
    infrastructureErrors: simulations.length - counted.length,
    averageReward: mean(counted.map(rewardOf)) ?? 0,
    passHatK: passes(counted, trials),
    averageAgentCost: mean(costs),
    dbMatches: { matched: dbChecks.filter(Boolean).length, checked: dbChecks.length },
    readAccuracy: accuracy(partial, "read"),
    writeAccuracy: accuracy(partial, "write"),
    terminations: {
      ...terminations,
      other: counted.length - Object.values(terminations).reduce((sum, number) => sum + number, 0),
    },
  };
}

/** The metrics of each split that has an episode, by its name. */
export function metricsBySplit(
  simulations: readonly MeasuredEpisode[],
  trials: number,
  splits: Readonly<Record<string, readonly string[]>>,
): Record<string, Tau2Metrics> {
  const found = Object.entries(splits).flatMap(([name, ids]): [string, Tau2Metrics][] => {
    const known = new Set(ids);
    const kept = simulations.filter(({ taskId }) => known.has(taskId));
    return kept.length === 0 ? [] : [[name, computeMetrics(kept, trials)]];
  });
  return Object.fromEntries(found);
}

/** Rewards are products of floats, so 1 is taken with a margin. */
const MARGIN = 1e-6;

function passes(simulations: readonly MeasuredEpisode[], trials: number): number[] {
  const tried = new Map<string, MeasuredEpisode[]>();
  for (const run of simulations) tried.set(run.taskId, [...(tried.get(run.taskId) ?? []), run]);
  const tasks = [...tried.values()].map((runs) => {
    return { trials: runs.length, successes: runs.filter((run) => Math.abs(rewardOf(run) - 1) <= MARGIN).length };
  });
  const most = tasks.length === 0 ? 0 : Math.min(trials, ...tasks.map((task) => task.trials));
  return Array.from({ length: most }, (_, index) => passHatK(tasks, index + 1) as number);
}

function accuracy(partial: readonly PartialActionReward[], kind: "read" | "write"): number | null {
  const kept = partial.flatMap((reward) => reward[kind] ?? []);
  const count = kept.reduce((sum, reward) => sum + reward.count, 0);
  return count === 0 ? null : kept.reduce((sum, reward) => sum + reward.correct, 0) / count;
}

function rewardOf({ rewardInfo }: MeasuredEpisode): number {
  return Number(rewardInfo?.reward ?? 0);
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
