import { workerData } from "node:worker_threads";
import type { EpisodeAssessment } from "@toolworld/verifier";
import { assessBatch } from "./check/assess-batch.ts";
import { type CheckedBatch, checkVerdicts } from "./check/check-verdicts.ts";
import type { StoredBatch } from "./check/read-batches.ts";
import type { StoreWork } from "./check/store-work.ts";
import { serveThread } from "./workers/serve-thread.ts";

const work = workerData as StoreWork;
const tasks = new Map(work.tasks.map((task) => [task.id, task]));

serveThread<StoredBatch, CheckedBatch | EpisodeAssessment[]>((batch) =>
  work.type === "verify" ? checkVerdicts({ ...work, tasks }, batch) : assessBatch(tasks, batch, work.options),
);
