import type { Verdict } from "@toolworld/contracts";
import { type BootstrapOptions, bootstrapMean, type Estimate } from "./bootstrap.ts";

/** The mean reward of the episodes of one group. */
export interface GroupReward extends Estimate {
  readonly group: string;
  readonly episodes: number;
}

/**
 * The mean reward by whatever a function says of a verdict: number of calls, domain, difficulty. Groups come in the
 * order of numbers, then of texts.
 */
export function groupRewards(
  verdicts: Iterable<Verdict>,
  groupOf: (verdict: Verdict) => string | number,
  options?: BootstrapOptions,
): GroupReward[] {
  const groups = new Map<string, number[]>();
  for (const verdict of verdicts) {
    const group = String(groupOf(verdict));
    const rewards = groups.get(group) ?? [];
    rewards.push(verdict.reward);
    groups.set(group, rewards);
  }
  return [...groups]
    .sort(([left], [right]) => compareGroups(left, right))
    .map(([group, rewards]) => ({ group, episodes: rewards.length, ...bootstrapMean(rewards, options) }));
}

function compareGroups(left: string, right: string): number {
  const difference = Number(left) - Number(right);
  if (!Number.isNaN(difference)) return difference;
  return left < right ? -1 : left > right ? 1 : 0;
}
