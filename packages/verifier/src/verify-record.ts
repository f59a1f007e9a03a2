import {
  type CheckSealOptions,
  canonicalJson,
  checkSeal,
  type Episode,
  episodeSchema,
  type Hasher,
  type JudgeAnswer,
  parse,
  readEpisode,
  type Task,
  ToolworldError,
  taskSchema,
  type Verdict,
} from "@toolworld/contracts";
import { verify } from "./verify.ts";

/** Records as they come from a file, unread and untrusted. */
export interface VerifyRecordInput {
  readonly task: unknown;
  readonly episode: unknown;
  readonly judgement?: readonly (JudgeAnswer | undefined)[];
  /** The key that episodes were sealed under; then an episode without that seal is refused. */
  readonly key?: string;
  /** The platform's own SHA-256, where it has one: seals are checked several times quicker. */
  readonly hasher?: Hasher;
}

/** A record whose episode is still the text that a file or a store holds. */
export interface VerifyTextInput extends Omit<VerifyRecordInput, "episode"> {
  readonly text: string;
  /** Where the text comes from, for messages. */
  readonly from?: string;
}

/**
 * Reads records through their schemas, checks the seal, and verifies: for whatever comes from outside. A task that was
 * read before may be handed over as it is.
 *
 * @throws ToolworldError of type `invalid-task` or `invalid-episode` when a record is damaged or hostile, `broken-seal`
 * when the episode is not as it was written, and what {@link verify} throws.
 */
export function verifyRecord({ task, episode, judgement, key, hasher }: VerifyRecordInput): Verdict {
  const knownTask = readTask(task);
  const read = parse(episodeSchema, episode, { room: "verifier", what: "episode" });
  assertSeal(read, key, hasher ? { hasher } : {});
  return verify({ task: knownTask, episode: read, ...(judgement ? { judgement } : {}) });
}

/**
 * Does what {@link verifyRecord} does with an episode's JSON text, and several times quicker where the text is canonical
 * JSON, as run stores write it: what was read is only looked at, and the seal is checked on the text itself.
 *
 * @throws As {@link verifyRecord} does.
 */
export function verifyText({ task, text, from, judgement, key, hasher }: VerifyTextInput): Verdict {
  const knownTask = readTask(task);
  const episode = readEpisode(text, { room: "verifier", ...(from === undefined ? {} : { from }) });
  assertSeal(episode, key, hasher ? { text, hasher } : { text });
  return verify({ task: knownTask, episode, ...(judgement ? { judgement } : {}) });
}

/**
 * Makes a verdict again from stored records and says whether it is the stored one, byte for byte (law 6).
 *
 * @throws As {@link verifyRecord} does.
 */
export function reverify(
  input: VerifyRecordInput,
  stored: Verdict,
): { readonly same: boolean; readonly verdict: Verdict } {
  const verdict = verifyRecord(input);
  return { same: canonicalJson(verdict) === canonicalJson(stored), verdict };
}

const read = new WeakSet<Task>();

function readTask(task: unknown): Task {
  if (typeof task === "object" && task !== null && read.has(task as Task)) return task as Task;
  const parsed = parse(taskSchema, task, { room: "verifier", what: "task" });
  // Schemas only check: what was read is what was given, so the given object need not be read again.
  if (typeof task === "object" && task !== null) read.add(task as Task);
  read.add(parsed);
  return parsed;
}

function assertSeal(episode: Episode, key: string | undefined, options: CheckSealOptions): void {
  const state = checkSeal(episode, key, options);
  if (state === "intact" || (key === undefined && state !== "broken")) return;
  const why = {
    broken: "it was changed after it was written, or sealed under another key",
    missing: "it carries no seal, and a key was given",
    unchecked: "",
  }[state];
  throw new ToolworldError({
    room: "verifier",
    type: "broken-seal",
    message: `episode "${episode.id}" is not accepted: ${why}`,
    details: { episode: episode.id, seal: state },
  });
}
