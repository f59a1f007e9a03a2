import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Task } from "@toolworld/contracts";
import type { TaskFunnel } from "@toolworld/tasks";
import type { GeneratedDomain } from "./generate-domain.ts";

/** A domain with the tasks that were made for it. */
export interface GeneratedWorld extends GeneratedDomain {
  readonly tasks?: readonly Task[];
  readonly funnel?: TaskFunnel;
}

/** One community to make a domain of. */
export interface GenerateJob {
  /** Its place in the order of the results. */
  readonly index: number;
  /** The community's id in the graph. */
  readonly community: string;
  /** The domain's name. */
  readonly name: string;
}

/** What a worker thread is started with. */
export interface GenerateWorkerData {
  readonly graph: string;
  /** How many tasks each domain gets. */
  readonly tasks: number;
  readonly seed: string;
}

/** What a worker thread answers. */
export interface GenerateReply {
  readonly index: number;
  readonly generated: GeneratedWorld;
}

/** Makes domains in worker threads, as many as there are cores. What comes out is in the order of the jobs. */
export async function generateDomains(
  source: GenerateWorkerData,
  jobs: readonly GenerateJob[],
  onDone: (done: number, job: GenerateJob, generated: GeneratedWorld) => void = () => {},
): Promise<GeneratedWorld[]> {
  const results: GeneratedWorld[] = new Array(jobs.length);
  let next = 0;
  let done = 0;
  const threads = Math.max(1, Math.min(availableParallelism(), jobs.length));
  await Promise.all(
    Array.from({ length: threads }, async () => {
      const worker = startWorker(source);
      try {
        for (let job = jobs[next++]; job; job = jobs[next++]) {
          const reply = await ask(worker, job);
          results[job.index] = reply.generated;
          onDone(++done, job, reply.generated);
        }
      } finally {
        await worker.terminate();
      }
    }),
  );
  return results;
}

function startWorker(workerData: GenerateWorkerData): Worker {
  const isSource = import.meta.url.endsWith(".ts");
  return new Worker(new URL(isSource ? "../worker.ts" : "./worker.js", import.meta.url), { workerData });
}

function ask(worker: Worker, job: GenerateJob): Promise<GenerateReply> {
  return new Promise((resolve, reject) => {
    const onMessage = (reply: GenerateReply) => settle(() => resolve(reply));
    const onError = (error: Error) => settle(() => reject(error));
    const onExit = (code: number) => settle(() => reject(new Error(`the worker thread ended with code ${code}`)));
    const settle = (act: () => void) => {
      worker.off("message", onMessage).off("error", onError).off("exit", onExit);
      act();
    };
    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
    worker.postMessage(job);
  });
}
