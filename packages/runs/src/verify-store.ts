import {
  canonicalJson,
  type Judge,
  type JudgeAnswer,
  parse,
  readEpisode,
  type Task,
  ToolworldError,
  type Verdict,
  verdictSchema,
} from "@toolworld/contracts";
import { askJudge, verifyText } from "@toolworld/verifier";
import { platformHasher } from "./platform-hasher.ts";
import type { RunStore } from "./store/run-store.ts";

/** What came of verifying a store again. */
export interface StoreVerification {
  readonly episodes: number;
  /** Verdicts that came out the same, byte for byte. */
  readonly equal: number;
  readonly differing: readonly { readonly stored: Verdict; readonly found: Verdict }[];
}

/** How a store is verified. */
export interface VerifyStoreOptions {
  readonly judge?: Judge;
  /** The key that the episodes were sealed under; then one without that seal is refused. */
  readonly key?: string;
  readonly onProgress?: (done: number) => void;
}

/**
 * Makes every verdict of a store again from the stored tasks and episodes, seals checked; nothing is run (law 6).
 *
 * @throws ToolworldError of type `empty-store` when the store holds no run, `invalid-episode` when a record is damaged,
 * `broken-seal` when an episode is not as it was written.
 */
export async function verifyStore(store: RunStore, options: VerifyStoreOptions = {}): Promise<StoreVerification> {
  const { judge, key, onProgress } = options;
  const run = await store.readRun();
  if (!run) throw emptyStore(store);
  const tasks = new Map(run.tasks.map((task) => [task.id, task]));
  const taskByJob = new Map(run.jobs.map((job) => [job.id, tasks.get(job.task)]));
  const differing: { stored: Verdict; found: Verdict }[] = [];
  let episodes = 0;
  for await (const { id, episode: text, verdict: stored } of store.texts()) {
    const task =
      taskByJob.get(id) ?? fail("unknown-task", `${store.name}: the task of episode "${id}" is not in the store`);
    const from = `${store.name}, episode "${id}"`;
    const judgement = judge ? await askAboutText(judge, task, text, from) : [];
    const found = verifyText({
      task,
      text,
      from,
      judgement,
      hasher: platformHasher,
      ...(key === undefined ? {} : { key }),
    });
    const foundText = canonicalJson(found);
    if (foundText !== stored) {
      const read = readVerdict(stored, `${store.name}, verdict "${id}"`);
      if (foundText !== canonicalJson(read)) differing.push({ stored: read, found });
    }
    episodes++;
    onProgress?.(episodes);
  }
  return { episodes, equal: episodes - differing.length, differing };
}

function askAboutText(judge: Judge, task: Task, text: string, from: string): Promise<(JudgeAnswer | undefined)[]> {
  return askJudge(judge, task, readEpisode(text, { room: "runs", from }));
}

function readVerdict(text: string, from: string): Verdict {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    fail("corrupt-store", `${from} is not JSON; the store is damaged, restore it from a copy`);
  }
  return parse(verdictSchema, value, { room: "runs", what: "verdict", from });
}

function fail(type: string, message: string): never {
  throw new ToolworldError({ room: "runs", type, message });
}

/** The store holds nothing yet. */
export function emptyStore(store: RunStore): ToolworldError {
  return new ToolworldError({
    room: "runs",
    type: "empty-store",
    message: `${store.name} holds no run; start one with "toolworld run --store ${store.name}"`,
  });
}
