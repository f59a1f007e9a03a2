import { type Judge, type JudgeAnswer, readEpisode, type Task } from "@toolworld/contracts";
import { askJudge } from "@toolworld/verifier";
import type { RunStore } from "../store/run-store.ts";
import { mapInThreads } from "../workers/map-in-threads.ts";
import { threadEntry } from "../workers/thread-entry.ts";
import { type CheckedBatch, checkVerdicts, type DifferingVerdict, type VerdictCheck } from "./check-verdicts.ts";
import { readBatches, readRunOf, type StoredBatch } from "./read-batches.ts";
import type { StoreWork } from "./store-work.ts";

/** What came of verifying a store again. */
export interface StoreVerification {
  readonly episodes: number;
  /** Verdicts that came out the same, byte for byte. */
  readonly equal: number;
  readonly differing: readonly DifferingVerdict[];
}

/** How a store is verified. */
export interface VerifyStoreOptions {
  readonly judge?: Judge;
  /** The key that the episodes were sealed under; then one without that seal is refused. */
  readonly key?: string;
  /** How many worker threads share the work; 0 does it in this thread, as where there is a judge. 0 when nothing is said. */
  readonly threads?: number;
  readonly onProgress?: (done: number) => void;
}

/**
 * Makes every verdict of a store again from the stored tasks and episodes, seals checked; nothing is run (law 6).
 *
 * @throws ToolworldError of type `empty-store` when the store holds no run, `invalid-episode` when a record is damaged,
 * `broken-seal` when an episode is not as it was written: of several, for the first.
 */
export async function verifyStore(store: RunStore, options: VerifyStoreOptions = {}): Promise<StoreVerification> {
  const { judge, key, threads = 0, onProgress } = options;
  const run = await readRunOf(store);
  const batches = readBatches(store, run);
  const check: VerdictCheck = { tasks: new Map(run.tasks.map((task) => [task.id, task])), store: store.name, key };
  const work: StoreWork = { type: "verify", tasks: run.tasks, store: store.name, key };
  const checked =
    threads > 0 && !judge
      ? mapInThreads<StoredBatch, CheckedBatch>(batches, { entry: threadEntry("store-worker"), data: work, threads })
      : checkHere(check, batches, judge);
  const differing: DifferingVerdict[] = [];
  let episodes = 0;
  for await (const batch of checked) {
    episodes += batch.episodes;
    differing.push(...batch.differing);
    onProgress?.(episodes);
  }
  return { episodes, equal: episodes - differing.length, differing };
}

async function* checkHere(
  check: VerdictCheck,
  batches: AsyncIterable<StoredBatch>,
  judge: Judge | undefined,
): AsyncGenerator<CheckedBatch> {
  for await (const batch of batches) {
    yield checkVerdicts(check, batch, judge ? await askAboutBatch(judge, check, batch) : []);
  }
}

async function askAboutBatch(
  judge: Judge,
  { tasks, store }: VerdictCheck,
  batch: StoredBatch,
): Promise<(JudgeAnswer | undefined)[][]> {
  const judgements: (JudgeAnswer | undefined)[][] = [];
  for (const { id, task, episode } of batch) {
    const read = readEpisode(episode, { room: "runs", from: `${store}, episode "${id}"` });
    judgements.push(await askJudge(judge, tasks.get(task) as Task, read));
  }
  return judgements;
}
