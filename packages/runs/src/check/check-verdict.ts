import { canonicalJson, type JudgeAnswer, type Task, type Verdict, verdictSchema } from "@toolworld/contracts";
import { verifyText } from "@toolworld/verifier";
import { platformHasher } from "../platform-hasher.ts";
import type { StoredText } from "../store/run-store.ts";
import { readStored } from "../store/stored-json.ts";

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
  const stored = readStored(verdictSchema, verdict, store, { what: "verdict", id });
  return foundText === canonicalJson(stored) ? undefined : { stored, found };
}
