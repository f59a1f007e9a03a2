import {
  canonicalJson,
  type JudgeAnswer,
  parse,
  type Task,
  ToolworldError,
  type Verdict,
  verdictSchema,
} from "@toolworld/contracts";
import { verifyText } from "@toolworld/verifier";
import { platformHasher } from "../platform-hasher.ts";
import type { StoredBatch } from "./read-batches.ts";

/** A verdict that came out another than the stored one. */
export interface DifferingVerdict {
  readonly stored: Verdict;
  readonly found: Verdict;
}

/** What came of a batch. */
export interface CheckedBatch {
  readonly episodes: number;
  readonly differing: readonly DifferingVerdict[];
}

/** What verdicts are made again with. */
export interface VerdictCheck {
  readonly tasks: ReadonlyMap<string, Task>;
  /** The store's name, for messages. */
  readonly store: string;
  readonly key?: string | undefined;
}

/** Makes the verdicts of a batch again and compares. `judgements` has the judge's answers for each episode, where one was asked. */
export function checkVerdicts(
  { tasks, store, key }: VerdictCheck,
  batch: StoredBatch,
  judgements: readonly (readonly (JudgeAnswer | undefined)[])[] = [],
): CheckedBatch {
  const differing: DifferingVerdict[] = [];
  for (const [index, { id, task, episode: text, verdict: stored }] of batch.entries()) {
    const found = verifyText({
      task: tasks.get(task),
      text,
      from: `${store}, episode "${id}"`,
      judgement: judgements[index] ?? [],
      hasher: platformHasher,
      ...(key === undefined ? {} : { key }),
    });
    const foundText = canonicalJson(found);
    if (foundText === stored) continue;
    const read = readVerdict(stored, `${store}, verdict "${id}"`);
    if (foundText !== canonicalJson(read)) differing.push({ stored: read, found });
  }
  return { episodes: batch.length, differing };
}

function readVerdict(text: string, from: string): Verdict {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ToolworldError({
      room: "runs",
      type: "corrupt-store",
      message: `${from} is not JSON; the store is damaged, restore it from a copy`,
    });
  }
  return parse(verdictSchema, value, { room: "runs", what: "verdict", from });
}
