import { workerData } from "node:worker_threads";
import { type EnvironmentSource, openEnvironment } from "./environment.ts";
import type { Job } from "./job.ts";
import { type FinishedJob, runJob } from "./run-job.ts";
import { serveThread } from "./workers/serve-thread.ts";

const environment = openEnvironment(workerData as EnvironmentSource);
environment.catch(() => undefined);

serveThread<Job, FinishedJob>(async (job) => runJob(await environment, job));
