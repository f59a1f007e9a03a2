import { canonicalJson, type Judge, ToolworldError, type Verdict } from "@toolworld/contracts";
import { askJudge, verify } from "@toolworld/verifier";
import type { RunStore } from "./store/run-store.ts";

/** What came of verifying a store again. */
export interface StoreVerification {
  readonly episodes: number;
  /** Verdicts that came out the same, byte for byte. */
  readonly equal: number;
  readonly differing: readonly { readonly stored: Verdict; readonly found: Verdict }[];
}

/**
 * Makes every verdict of a store again from the stored tasks and episodes; nothing is run (law 6).
 *
 * @throws ToolworldError of type `empty-store` when the store holds no run, `invalid-episode` when a record is damaged.
 */
export async function verifyStore(
  store: RunStore,
  options: { readonly judge?: Judge; readonly onProgress?: (done: number) => void } = {},
): Promise<StoreVerification> {
  const run = await store.readRun();
  if (!run) throw emptyStore(store);
  const tasks = new Map(run.tasks.map((task) => [task.id, task]));
  const differing: { stored: Verdict; found: Verdict }[] = [];
  let episodes = 0;
  for await (const { episode, verdict: stored } of store.episodes()) {
    const task = tasks.get(episode.task.id);
    if (!task) {
      throw new ToolworldError({
        room: "runs",
        type: "unknown-task",
        message: `${store.name}: episode "${episode.id}" is of task "${episode.task.id}", which is not in the store`,
      });
    }
    const judgement = options.judge ? await askJudge(options.judge, task, episode) : [];
    const found = verify({ task, episode, judgement });
    if (canonicalJson(found) !== canonicalJson(stored)) differing.push({ stored, found });
    episodes++;
    options.onProgress?.(episodes);
  }
  return { episodes, equal: episodes - differing.length, differing };
}

/** The store holds nothing yet. */
export function emptyStore(store: RunStore): ToolworldError {
  return new ToolworldError({
    room: "runs",
    type: "empty-store",
    message: `${store.name} holds no run; start one with "toolworld run --store ${store.name}"`,
  });
}
