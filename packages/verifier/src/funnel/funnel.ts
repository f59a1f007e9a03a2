import {
  checkSeal,
  createRandom,
  digest,
  type Episode,
  episodeSchema,
  type Hasher,
  readEpisode,
  type Task,
  ToolworldError,
  type Verdict,
} from "@toolworld/contracts";
import { checkCalls, writes } from "../checks/calls-check.ts";
import { verify } from "../verify.ts";
import { findInvalidity, type ValidityOptions } from "./validity.ts";

/** The stages of the funnel, in order. */
export type FunnelStage = "validity" | "state" | "calls" | "recovery" | "duplicates" | "balance";

/** One episode at the mouth of the funnel, read or not: what does not fit the schema is dropped with its reason. */
export type FunnelInput =
  | { readonly task: Task; readonly episode: unknown }
  /** As the JSON text that a store holds, which is read several times quicker; its seal is checked as well. */
  | { readonly task: Task; readonly id: string; readonly text: string };

/** How strict the funnel is. */
export interface FunnelOptions extends ValidityOptions {
  /** Keep episodes in which a call failed and the agent recovered. They are counted either way. On when nothing is said. */
  readonly keepRecovered?: boolean;
  /** How the calls of a task whose gold writes nothing are compared. `exact`, as in the paper, when nothing is said. */
  readonly calls?: "exact" | "partial-order" | "subset";
  /** Keep one of the episodes of a task that make the same calls. Off when nothing is said. */
  readonly removeDuplicates?: boolean;
  /** Keep at most so many episodes of each level of difficulty, told by the number of gold calls; drawn, seeded. */
  readonly balance?: { readonly perLevel: number; readonly seed?: string | number };
  /** Reads each episode through its schema. Off only for episodes that were read before; texts are always read. */
  readonly validate?: boolean;
  /** The key that texts were sealed under; then one without that seal is dropped. */
  readonly key?: string;
  /** The platform's own SHA-256, where it has one: the seals of texts are checked several times quicker. */
  readonly hasher?: Hasher;
}

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
  const dropped: DroppedEpisode[] = [];
  const passed: { id: string; level: number }[] = [];
  const signatures = new Set<string>();
  let total = 0;
  let recovered = 0;
  for await (const input of episodes) {
    total++;
    const { task } = input;
    const read = "text" in input ? readText(input, options) : readValue(input.episode, options.validate ?? true);
    const id = "episode" in read ? read.episode.id : read.id;
    const drop = (stage: FunnelStage, reason: string) => void dropped.push({ id, stage, reason });
    if (!("episode" in read)) {
      drop("validity", read.reason);
      continue;
    }
    const { episode } = read;
    const problem = findProblem(task, episode, options);
    if (problem) {
      drop(problem.stage, problem.reason);
      continue;
    }
    const hasRecovered = episode.steps.some((step) => step.type === "tool-result" && !step.result.ok);
    if (hasRecovered) recovered++;
    if (hasRecovered && !(options.keepRecovered ?? true)) {
      drop("recovery", "a call failed on the way");
      continue;
    }
    if (options.removeDuplicates && !addNew(signatures, signatureOf(task, episode))) {
      drop("duplicates", "the same calls as an episode before");
      continue;
    }
    passed.push({ id, level: task.gold.calls.length });
  }
  const kept = options.balance ? balance(passed, options.balance, dropped) : passed.map(({ id }) => id);
  return { kept, dropped, stages: countStages(total, dropped), recovered };
}

type ReadEpisode = { readonly episode: Episode } | { readonly id: string; readonly reason: string };

function readText({ id, text }: { readonly id: string; readonly text: string }, options: FunnelOptions): ReadEpisode {
  let episode: Episode;
  try {
    episode = readEpisode(text, { room: "verifier" });
  } catch (error) {
    if (!ToolworldError.isInstance(error)) throw error;
    return { id, reason: `malformed: ${error.message.replace(/^\[verifier\] /, "")}` };
  }
  const { key, hasher } = options;
  const seal = checkSeal(episode, key, hasher ? { text, hasher } : { text });
  const isAccepted = seal === "intact" || (key === undefined && seal !== "broken");
  return isAccepted ? { episode } : { id, reason: `${seal} seal` };
}

function readValue(given: unknown, validate: boolean): ReadEpisode {
  if (!validate) return { episode: given as Episode };
  let problem = "not an episode";
  try {
    const result = episodeSchema.safeParse(given);
    if (result.success) return { episode: result.data };
    const [issue] = result.error.issues;
    problem = `malformed: ${issue?.path.map(String).join(".") || "the top"}: ${issue?.message}`;
  } catch (error) {
    problem = `malformed: ${error instanceof Error ? error.message : String(error)}`;
  }
  const id = (given as { readonly id?: unknown } | null | undefined)?.id;
  return { id: typeof id === "string" ? id : "(unknown)", reason: problem };
}

function findProblem(
  task: Task,
  episode: Episode,
  options: FunnelOptions,
): { readonly stage: FunnelStage; readonly reason: string } | undefined {
  const invalidity = findInvalidity(episode, options);
  if (invalidity !== undefined) return { stage: "validity", reason: invalidity };
  let verdict: Verdict;
  try {
    verdict = verify({ task, episode });
  } catch (error) {
    if (!ToolworldError.isInstance(error)) throw error;
    return { stage: "validity", reason: error.type };
  }
  const failed = verdict.checks.find((check) => check.required && check.outcome !== "passed" && check.type !== "calls");
  if (failed) return { stage: "state", reason: `${failed.type}: ${failed.evidence[0]?.type ?? failed.outcome}` };
  const calls = verdict.checks.find((check) => check.required && check.type === "calls" && check.outcome !== "passed");
  if (calls) return { stage: "calls", reason: calls.evidence[0]?.type ?? calls.outcome };
  if (task.gold.calls.some(writes)) return undefined;
  const exact = checkCalls({ type: "calls", mode: options.calls ?? "exact", reads: true }, task, episode);
  return exact.outcome === "passed"
    ? undefined
    : { stage: "calls", reason: exact.evidence[0]?.type ?? "call-unmatched" };
}

function signatureOf(task: Task, episode: Episode): string {
  const calls = episode.steps.flatMap((step) =>
    step.type === "tool-call" ? [[step.requestor, step.name, step.arguments]] : [],
  );
  return digest([task.id, calls]);
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
