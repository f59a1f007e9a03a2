import {
  checkSeal,
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

/** One episode at the mouth of the funnel, read or not: what does not fit the schema is dropped with its reason. */
export type FunnelInput =
  | { readonly task: Task; readonly episode: unknown }
  /** As the JSON text that a store holds, which is read several times quicker; its seal is checked as well. */
  | { readonly task: Task; readonly id: string; readonly text: string };

/** How one episode is assessed. */
export interface AssessOptions extends ValidityOptions {
  /** How the calls of a task whose gold writes nothing are compared. `exact`, as in the paper, when nothing is said. */
  readonly calls?: "exact" | "partial-order" | "subset";
  /** Tell what calls were made, so that duplicates can be found. Off when nothing is said. */
  readonly removeDuplicates?: boolean;
  /** Reads each episode through its schema. Off only for episodes that were read before; texts are always read. */
  readonly validate?: boolean;
  /** The key that texts were sealed under; then one without that seal is dropped. */
  readonly key?: string;
  /** The platform's own SHA-256, where it has one: the seals of texts are checked several times quicker. */
  readonly hasher?: Hasher;
}

/** What an episode is by itself, before it is one of many. Plain data, so that it can come from another thread. */
export interface EpisodeAssessment {
  readonly id: string;
  /** Why it is not to be kept, whatever the others are. */
  readonly problem?: { readonly stage: "validity" | "state" | "calls"; readonly reason: string };
  /** A call had failed on the way to a right end. */
  readonly recovered: boolean;
  /** How many calls gold makes. */
  readonly level: number;
  /** Digest of its task and calls, where it was asked for: equal for duplicates. */
  readonly signature?: string;
}

/** Assesses one episode by the funnel's first three stages; see {@link funnel}. */
export function assessEpisode(input: FunnelInput, options: AssessOptions = {}): EpisodeAssessment {
  const { task } = input;
  const level = task.gold.calls.length;
  const read = "text" in input ? readText(input, options) : readValue(input.episode, options.validate ?? true);
  if (!("episode" in read)) {
    return { id: read.id, problem: { stage: "validity", reason: read.reason }, recovered: false, level };
  }
  const { episode } = read;
  const problem = findProblem(task, episode, options);
  if (problem) return { id: episode.id, problem, recovered: false, level };
  const recovered = episode.steps.some((step) => step.type === "tool-result" && !step.result.ok);
  const assessment = { id: episode.id, recovered, level };
  return options.removeDuplicates ? { ...assessment, signature: signatureOf(task, episode) } : assessment;
}

type ReadEpisode = { readonly episode: Episode } | { readonly id: string; readonly reason: string };

function readText({ id, text }: { readonly id: string; readonly text: string }, options: AssessOptions): ReadEpisode {
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

function findProblem(task: Task, episode: Episode, options: AssessOptions): EpisodeAssessment["problem"] {
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
