import { createRandom } from "@toolworld/contracts";
import { type AssessOptions, assessEpisode, type EpisodeAssessment, type FunnelInput } from "./assess-episode.ts";

/** The stages of the funnel, in order. */
export type FunnelStage = "validity" | "state" | "calls" | "recovery" | "duplicates" | "balance";

/** What is kept of the episodes that are worth it by themselves. */
export interface SiftOptions {
  /** Keep episodes in which a call failed and the agent recovered. They are counted either way. On when nothing is said. */
  readonly keepRecovered?: boolean;
  /** Keep one of the episodes of a task that make the same calls. Off when nothing is said. */
  readonly removeDuplicates?: boolean;
  /** Keep at most so many episodes of each level of difficulty, told by the number of gold calls; drawn, seeded. */
  readonly balance?: { readonly perLevel: number; readonly seed?: string | number };
}

/** How strict the funnel is. */
export interface FunnelOptions extends AssessOptions, SiftOptions {}

/** An episode that was not kept. */
export interface DroppedEpisode {
  readonly id: string;
  readonly stage: FunnelStage;
  readonly reason: string;
}

/** What came out. At each stage `entered` is `left` of the one before, and `entered - left` are dropped there. */
export interface FunnelResult {
  readonly kept: readonly string[];
  readonly dropped: readonly DroppedEpisode[];
  readonly stages: readonly {
    readonly stage: FunnelStage;
    readonly entered: number;
    readonly left: number;
    readonly reasons: Readonly<Record<string, number>>;
  }[];
  /** Of the episodes that passed the first three stages: those in which a call had failed. */
  readonly recovered: number;
}

const STAGES: readonly FunnelStage[] = ["validity", "state", "calls", "recovery", "duplicates", "balance"];

/**
 * The staged filter from episodes to training data (AgentScaler, arXiv 2509.13311, §3.1): well-formed conversations,
 * whose final state (and whatever else the task requires) is right, and whose calls are gold's where gold writes
 * nothing. Every dropped episode has its stage and its reason, and the counts add up.
 */
export async function funnel(
  episodes: Iterable<FunnelInput> | AsyncIterable<FunnelInput>,
  options: FunnelOptions = {},
): Promise<FunnelResult> {
  return siftEpisodes(assessAll(episodes, options), options);
}

/** The funnel's second half, for episodes that were assessed somewhere else: in threads, for one. */
export async function siftEpisodes(
  assessments: Iterable<EpisodeAssessment> | AsyncIterable<EpisodeAssessment>,
  options: SiftOptions = {},
): Promise<FunnelResult> {
  const dropped: DroppedEpisode[] = [];
  const passed: { id: string; level: number }[] = [];
  const signatures = new Set<string>();
  let total = 0;
  let recovered = 0;
  for await (const { id, problem, recovered: hasRecovered, level, signature } of assessments) {
    total++;
    if (hasRecovered) recovered++;
    if (problem) dropped.push({ id, ...problem });
    else if (hasRecovered && !(options.keepRecovered ?? true)) {
      dropped.push({ id, stage: "recovery", reason: "a call failed on the way" });
    } else if (options.removeDuplicates && signature !== undefined && !addNew(signatures, signature)) {
      dropped.push({ id, stage: "duplicates", reason: "the same calls as an episode before" });
    } else passed.push({ id, level });
  }
  const kept = options.balance ? balance(passed, options.balance, dropped) : passed.map(({ id }) => id);
  return { kept, dropped, stages: countStages(total, dropped), recovered };
}

async function* assessAll(
  episodes: Iterable<FunnelInput> | AsyncIterable<FunnelInput>,
  options: AssessOptions,
): AsyncGenerator<EpisodeAssessment> {
  for await (const input of episodes) yield assessEpisode(input, options);
}

function addNew(set: Set<string>, value: string): boolean {
  if (set.has(value)) return false;
  set.add(value);
  return true;
}

function balance(
  passed: readonly { readonly id: string; readonly level: number }[],
  { perLevel, seed = 0 }: NonNullable<FunnelOptions["balance"]>,
  dropped: DroppedEpisode[],
): string[] {
  const random = createRandom(`${seed}/balance`);
  const chosen = new Set<string>();
  const counts = new Map<number, number>();
  for (const { id, level } of random.shuffle(passed)) {
    const count = counts.get(level) ?? 0;
    if (count < perLevel) chosen.add(id);
    counts.set(level, count + 1);
  }
  return passed.flatMap(({ id, level }) => {
    if (chosen.has(id)) return [id];
    dropped.push({ id, stage: "balance", reason: `more than ${perLevel} episodes of ${level} gold calls` });
    return [];
  });
}

function countStages(total: number, dropped: readonly DroppedEpisode[]): FunnelResult["stages"] {
  const reasonsByStage = new Map(STAGES.map((stage) => [stage, new Map<string, number>()]));
  for (const { stage, reason } of dropped) {
    const reasons = reasonsByStage.get(stage) as Map<string, number>;
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  let entered = total;
  return STAGES.map((stage) => {
    const reasons = [...(reasonsByStage.get(stage) as Map<string, number>)].sort(
      ([left, leftCount], [right, rightCount]) => rightCount - leftCount || (left < right ? -1 : 1),
    );
    const left = entered - reasons.reduce((sum, [, count]) => sum + count, 0);
    const row = { stage, entered, left, reasons: Object.fromEntries(reasons) };
    entered = left;
    return row;
  });
}
