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
import type { StoredText } from "../store/run-store.ts";

/** A verdict that came out another than the stored one. */
export interface DifferingVerdict {
  readonly stored: Verdict;
  readonly found: Verdict;
}

/** What a verdict is made again from. */
export interface VerdictCheck {
  readonly task: Task;
  readonly text: StoredText;
  /** The store's name, for messages. */
  readonly store: string;
  readonly judgement: readonly (JudgeAnswer | undefined)[];
  readonly key: string | undefined;
}

/** Makes a stored verdict again; `undefined` where it is the same, byte for byte. */
export function checkVerdict({ task, text, store, judgement, key }: VerdictCheck): DifferingVerdict | undefined {
  const { id, episode, verdict } = text;
  const found = verifyText({
    task,
    text: episode,
    from: `${store}, episode "${id}"`,
    judgement,
    hasher: platformHasher,
    ...(key === undefined ? {} : { key }),
  });
  const foundText = canonicalJson(found);
  if (foundText === verdict) return undefined;
  const stored = readVerdict(verdict, `${store}, verdict "${id}"`);
  return foundText === canonicalJson(stored) ? undefined : { stored, found };
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
