import { type EpisodeAssessment, type FunnelOptions, type FunnelResult, siftEpisodes } from "@toolworld/verifier";
import type { RunStore } from "../store/run-store.ts";
import { readTasksOf } from "./read-run.ts";
import { workThrough } from "./store-work.ts";

/** How a store is filtered. */
export interface FunnelStoreOptions extends Omit<FunnelOptions, "hasher" | "validate"> {
  /** How many worker threads share the work, each reading the store's file by itself; 0 does it in this thread. 0 when nothing is said. */
  readonly threads?: number;
  readonly onProgress?: (done: number) => void;
}

/**
 * The verifier's funnel over a store's episodes, in the order of their jobs, however large the store is.
 *
 * @throws ToolworldError of type `empty-store` when the store holds no run.
 */
export async function funnelStore(store: RunStore, options: FunnelStoreOptions = {}): Promise<FunnelResult> {
  const { threads = 0, onProgress, keepRecovered = true, balance, ...assess } = options;
  const tasks = await readTasksOf(store);
  const { jobs } = await store.count();
  const work = { type: "funnel", tasks, options: assess } as const;
  return siftEpisodes(flatten(workThrough(store, work, jobs, { threads }), onProgress), {
    keepRecovered,
    removeDuplicates: options.removeDuplicates ?? false,
    ...(balance === undefined ? {} : { balance }),
  });
}

async function* flatten(
  ranges: AsyncIterable<readonly EpisodeAssessment[]>,
  onProgress: ((done: number) => void) | undefined,
): AsyncGenerator<EpisodeAssessment> {
  let done = 0;
  for await (const range of ranges) {
    yield* range;
    done += range.length;
    onProgress?.(done);
  }
}
