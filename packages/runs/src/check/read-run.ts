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

/** Tasks by their ids. */
export class TaskTable {
  readonly #tasks: ReadonlyMap<string, Task>;

  constructor(tasks: readonly Task[]) {
    this.#tasks = new Map(tasks.map((task) => [task.id, task]));
  }

  /** Throws a ToolworldError of type `unknown-task` where it has none of that id. */
  get(task: string, from: string): Task {
    const found = this.#tasks.get(task);
    if (found) return found;
    throw new ToolworldError({
      room: "runs",
      type: "unknown-task",
      message: `${from}: its task "${task}" is not in the store`,
    });
  }
}
