import { ToolworldError } from "@toolworld/contracts";
import type { RunRecord, RunStore, StoredText } from "../store/run-store.ts";

/** Stored texts that are worked on together, each with the id of its task. */
export type StoredBatch = readonly (StoredText & { readonly task: string })[];

/** Enough that sending a batch to a thread costs little beside the work, and few enough to hold several. */
const BATCH = 64;

/** The texts of a store, batch by batch, in the order of their jobs. */
export async function* readBatches(store: RunStore, { jobs, tasks }: RunRecord): AsyncGenerator<StoredBatch> {
  const known = new Set(tasks.map(({ id }) => id));
  const taskByJob = new Map(jobs.map(({ id, task }) => [id, task]));
  let batch: (StoredText & { readonly task: string })[] = [];
  for await (const text of store.texts()) {
    const task = taskByJob.get(text.id);
    if (task === undefined || !known.has(task)) throw unknownTask(store, text.id);
    batch.push({ ...text, task });
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** What a store was started with. Throws a ToolworldError of type `empty-store` when it holds no run. */
export async function readRunOf(store: RunStore): Promise<RunRecord> {
  const run = await store.readRun();
  if (run) return run;
  throw new ToolworldError({
    room: "runs",
    type: "empty-store",
    message: `${store.name} holds no run; start one with "toolworld run --store ${store.name}"`,
  });
}

function unknownTask(store: RunStore, id: string): ToolworldError {
  return new ToolworldError({
    room: "runs",
    type: "unknown-task",
    message: `${store.name}: the task of episode "${id}" is not in the store`,
  });
}
