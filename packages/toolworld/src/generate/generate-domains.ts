import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { GeneratedDomain } from "./generate-domain.ts";

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
}

/** What a worker thread answers. */
export interface GenerateReply {
  readonly index: number;
  readonly generated: GeneratedDomain;
}

/** Makes domains in worker threads, as many as there are cores. What comes out is in the order of the jobs. */
export async function generateDomains(
  graph: string,
  jobs: readonly GenerateJob[],
  onDone: (done: number, job: GenerateJob, generated: GeneratedDomain) => void = () => {},
): Promise<GeneratedDomain[]> {
  const results: GeneratedDomain[] = new Array(jobs.length);
  let next = 0;
  let done = 0;
  const threads = Math.max(1, Math.min(availableParallelism(), jobs.length));
  await Promise.all(
    Array.from({ length: threads }, async () => {
      const worker = startWorker({ graph });
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
