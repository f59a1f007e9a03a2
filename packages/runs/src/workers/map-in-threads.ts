import { createThreadPool, type ThreadPoolOptions } from "./thread-pool.ts";

/** How inputs are mapped. */
export interface MapInThreadsOptions extends Omit<ThreadPoolOptions, "depth"> {
  /** How many inputs are taken before the output of the first is taken away: what is held in memory. Eight a thread when nothing is said. */
  readonly window?: number;
}

/** Two at a time keep a thread busy while its answer travels. */
const DEPTH = 2;

/** Answers inputs in worker threads, and gives the outputs in the order of the inputs. The first error ends it. */
export async function* mapInThreads<Input, Output>(
  inputs: Iterable<Input> | AsyncIterable<Input>,
  { window, ...options }: MapInThreadsOptions,
): AsyncGenerator<Output> {
  const pool = createThreadPool<Input, Output>({ ...options, depth: DEPTH });
  const taken: Promise<Output>[] = [];
  const most = window ?? 8 * options.threads;
  try {
    for await (const input of inputs) {
      const output = pool.run(input);
      // Whoever takes it away hears of its error; until then it is not unheard.
      output.catch(() => undefined);
      taken.push(output);
      if (taken.length >= most) yield await (taken.shift() as Promise<Output>);
    }
    for (const output of taken) yield await output;
  } finally {
    await pool.close();
  }
}
