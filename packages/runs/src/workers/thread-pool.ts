import { Worker } from "node:worker_threads";
import { ToolworldError } from "@toolworld/contracts";
import type { ThreadReply, ThreadRequest } from "./thread-messages.ts";

/** Answers inputs, in whatever thread. */
export interface ThreadPool<Input, Output> {
  run(input: Input): Promise<Output>;
  close(): Promise<void>;
}

/** What a pool is made of. */
export interface ThreadPoolOptions {
  /** The module that each thread runs: it calls `serveThread`. */
  readonly entry: URL;
  /** Handed to each thread as its `workerData`. */
  readonly data: unknown;
  readonly threads: number;
  /** How many inputs a thread is sent before it has answered one; the others wait for whichever is free first. All at once when nothing is said. */
  readonly depth?: number;
}

interface Waiting<Input, Output> {
  readonly input: Input;
  readonly resolve: (output: Output) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Answers inputs in worker threads; each goes to the thread with the fewest. When a thread dies, what it had is rejected
 * and the next input starts another.
 */
export function createThreadPool<Input, Output>(options: ThreadPoolOptions): ThreadPool<Input, Output> {
  const { depth = Number.POSITIVE_INFINITY } = options;
  const queue: Waiting<Input, Output>[] = [];
  let closed = false;
  const feed = () => {
    while (queue.length > 0 && !closed) {
      const slot = slots.reduce((least, one) => (one.load < least.load ? one : least));
      if (slot.load >= depth) return;
      slot.send(queue.shift() as Waiting<Input, Output>);
    }
  };
  const slots = Array.from({ length: options.threads }, () => new Slot<Input, Output>(options, feed));
  return {
    run(input) {
      if (closed) return Promise.reject(new Error("the thread pool is closed"));
      return new Promise((resolve, reject) => {
        queue.push({ input, resolve, reject });
        feed();
      });
    },
    async close() {
      closed = true;
      for (const { reject } of queue.splice(0)) reject(new Error("the thread pool was closed"));
      await Promise.all(slots.map((slot) => slot.close()));
    },
  };
}

class Slot<Input, Output> {
  readonly #options: ThreadPoolOptions;
  readonly #onFree: () => void;
  readonly #waiting = new Map<number, Waiting<Input, Output>>();
  #worker: Worker | undefined;
  #sent = 0;

  constructor(options: ThreadPoolOptions, onFree: () => void) {
    this.#options = options;
    this.#onFree = onFree;
  }

  get load(): number {
    return this.#waiting.size;
  }

  send(waiting: Waiting<Input, Output>): void {
    const id = this.#sent++;
    this.#waiting.set(id, waiting);
    this.#worker ??= this.#start();
    this.#worker.postMessage({ id, input: waiting.input } satisfies ThreadRequest<Input>);
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(this.#options.entry, { workerData: this.#options.data });
    worker.on("message", (reply: ThreadReply<Output>) => this.#receive(reply));
    worker.on("error", (error) => this.#fail(worker, error));
    worker.on("exit", (code) => this.#fail(worker, new Error(`the worker thread ended with code ${code}`)));
    return worker;
  }

  #receive(reply: ThreadReply<Output>): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if (reply.ok) waiting?.resolve(reply.output);
    else waiting?.reject(new ToolworldError({ room: reply.room, type: reply.type, message: reply.message }));
    this.#onFree();
  }

  #fail(worker: Worker, error: Error): void {
    // A thread that breaks ends as well, when another may be at work in its place.
    if (worker !== this.#worker) return;
    this.#worker = undefined;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(error);
    this.#onFree();
  }
}
