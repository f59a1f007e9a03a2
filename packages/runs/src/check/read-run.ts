import { type Task, ToolworldError } from "@toolworld/contracts";
import type { RunRecord, RunStore } from "../store/run-store.ts";

/** What a store was started with. Throws a ToolworldError of type `empty-store` when it holds no run. */
export async function readRunOf(store: RunStore): Promise<RunRecord> {
  return (await store.readRun()) ?? fail(store);
}

/** The tasks of a store's run. Throws a ToolworldError of type `empty-store` when it holds no run. */
export async function readTasksOf(store: RunStore): Promise<readonly Task[]> {
  return (await store.readTasks()) ?? fail(store);
}

function fail(store: RunStore): never {
  throw new ToolworldError({
    room: "runs",
    type: "empty-store",
    message: `${store.name} holds no run; start one with "toolworld run --store ${store.name}"`,
  });
}
