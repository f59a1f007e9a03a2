import { type Judge, readEpisode } from "@toolworld/contracts";
import { askJudge } from "@toolworld/verifier";
import type { RunStore } from "../store/run-store.ts";
import type { DifferingVerdict } from "./check-verdict.ts";
import { readTasksOf } from "./read-run.ts";
import { type WorkOptions, workThrough } from "./store-work.ts";

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
  /**
   * How many worker threads share the work, each reading the store's file by itself; 0 does it in this thread, as where there
   * is a judge, or no file. 0 when nothing is said.
   */
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
  const tasks = await readTasksOf(store);
  const { jobs } = await store.count();
  const differing: DifferingVerdict[] = [];
  let episodes = 0;
  const work = { type: "verify", tasks, key } as const;
  for await (const range of workThrough(store, work, jobs, {
    threads,
    ...(judge ? asking(judge, store) : {}),
  })) {
    episodes += range.episodes;
    differing.push(...range.differing);
    onProgress?.(episodes);
  }
  return { episodes, equal: episodes - differing.length, differing };
}

function asking(judge: Judge, store: RunStore): Pick<WorkOptions, "ask"> {
  return {
    ask: ({ id, episode }, task) =>
      askJudge(judge, task, readEpisode(episode, { room: "runs", from: `${store.name}, episode "${id}"` })),
  };
}
