import { Worker } from "node:worker_threads";
import { ToolworldError } from "@toolworld/contracts";
import type { EnvironmentSource } from "../environment.ts";
import type { Job } from "../job.ts";
import type { FinishedJob } from "../run-job.ts";
import type { WorkerReply, WorkerRequest } from "./worker-messages.ts";

/** Runs jobs, wherever they run. */
export interface JobRunner {
  run(job: Job): Promise<FinishedJob>;
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (finished: FinishedJob) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Runs jobs in worker threads, each with an environment of its own; a job goes to the worker with the fewest. When a
 * thread dies, its jobs are rejected and the next job starts another.
 */
export function createWorkerPool(source: EnvironmentSource, size: number): JobRunner {
  const slots = Array.from({ length: size }, () => new Slot(source));
  return {
    run: (job) => slots.reduce((least, slot) => (slot.load < least.load ? slot : least)).run(job),
    async close() {
      await Promise.all(slots.map((slot) => slot.close()));
    },
  };
}

class Slot {
  readonly #source: EnvironmentSource;
  readonly #waiting = new Map<string, Waiting>();
  #worker: Worker | undefined;
  #closed = false;

  constructor(source: EnvironmentSource) {
    this.#source = source;
  }

  get load(): number {
    return this.#waiting.size;
  }

  run(job: Job): Promise<FinishedJob> {
    if (this.#closed) return Promise.reject(new Error("the worker pool is closed"));
    return new Promise((resolve, reject) => {
      this.#waiting.set(job.id, { resolve, reject });
      this.#worker ??= this.#start();
      this.#worker.postMessage({ job } satisfies WorkerRequest);
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#worker?.terminate();
  }

  #start(): Worker {
    const isSource = import.meta.url.endsWith(".ts");
    const entry = new URL(isSource ? "../worker.ts" : "./worker.js", import.meta.url);
    const worker = new Worker(entry, { workerData: this.#source });
    worker.on("message", (reply: WorkerReply) => this.#receive(reply));
    worker.on("error", (error) => this.#fail(error));
    worker.on("exit", (code) => this.#fail(new Error(`the worker thread ended with code ${code}`)));
    return worker;
  }

  #receive(reply: WorkerReply): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if (reply.ok) waiting?.resolve(reply.finished);
    else waiting?.reject(new ToolworldError({ room: reply.room, type: reply.type, message: reply.message }));
  }

  #fail(error: Error): void {
    this.#worker = undefined;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(error);
  }
}
