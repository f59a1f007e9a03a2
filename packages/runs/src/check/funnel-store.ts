import {
  type AssessOptions,
  type EpisodeAssessment,
  type FunnelOptions,
  type FunnelResult,
  siftEpisodes,
} from "@toolworld/verifier";
import type { RunStore } from "../store/run-store.ts";
import { mapInThreads } from "../workers/map-in-threads.ts";
import { threadEntry } from "../workers/thread-entry.ts";
import { assessBatch } from "./assess-batch.ts";
import { readBatches, readRunOf, type StoredBatch } from "./read-batches.ts";
import type { StoreWork } from "./store-work.ts";

/** How a store is filtered. */
export interface FunnelStoreOptions extends Omit<FunnelOptions, "hasher" | "validate"> {
  /** How many worker threads share the work; 0 does it in this thread. 0 when nothing is said. */
  readonly threads?: number;
  readonly onProgress?: (done: number) => void;
}

/**
 * The verifier's funnel over a store's episodes, in the order of their jobs, however large the store is.
 *
 * @throws ToolworldError of type `empty-store` when the store holds no run.
 */
export async function funnelStore(store: RunStore, options: FunnelStoreOptions = {}): Promise<FunnelResult> {
  const { threads = 0, onProgress, keepRecovered, balance, ...assess } = options;
  const run = await readRunOf(store);
  const batches = readBatches(store, run);
  const work: StoreWork = { type: "funnel", tasks: run.tasks, options: assess };
  const assessed =
    threads > 0
      ? mapInThreads<StoredBatch, EpisodeAssessment[]>(batches, {
          entry: threadEntry("store-worker"),
          data: work,
          threads,
        })
      : assessHere(work.tasks, assess, batches);
  return siftEpisodes(flatten(assessed, onProgress), {
    ...(keepRecovered === undefined ? {} : { keepRecovered }),
    ...(options.removeDuplicates === undefined ? {} : { removeDuplicates: options.removeDuplicates }),
    ...(balance === undefined ? {} : { balance }),
  });
}

async function* assessHere(
  tasks: StoreWork["tasks"],
  options: AssessOptions,
  batches: AsyncIterable<StoredBatch>,
): AsyncGenerator<EpisodeAssessment[]> {
  const taskById = new Map(tasks.map((task) => [task.id, task]));
  for await (const batch of batches) yield assessBatch(taskById, batch, options);
}

async function* flatten(
  batches: AsyncIterable<readonly EpisodeAssessment[]>,
  onProgress: ((done: number) => void) | undefined,
): AsyncGenerator<EpisodeAssessment> {
  let done = 0;
  for await (const batch of batches) {
    yield* batch;
    done += batch.length;
    onProgress?.(done);
  }
}
