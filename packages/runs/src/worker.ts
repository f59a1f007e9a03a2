import { parentPort, workerData } from "node:worker_threads";
import { ToolworldError } from "@toolworld/contracts";
import { type EnvironmentSource, openEnvironment } from "./environment.ts";
import { runJob } from "./run-job.ts";
import type { WorkerReply, WorkerRequest } from "./workers/worker-messages.ts";

const environment = openEnvironment(workerData as EnvironmentSource);
environment.catch(() => undefined);

parentPort?.on("message", async ({ job }: WorkerRequest) => {
  let reply: WorkerReply;
  try {
    reply = { id: job.id, ok: true, finished: await runJob(await environment, job) };
  } catch (error) {
    const known = ToolworldError.isInstance(error) ? error : undefined;
    const message = error instanceof Error ? error.message.replace(/^\[[a-z-]+\] /, "") : String(error);
    reply = { id: job.id, ok: false, room: known?.room ?? "runs", type: known?.type ?? "job-failed", message };
  }
  parentPort?.postMessage(reply);
});
