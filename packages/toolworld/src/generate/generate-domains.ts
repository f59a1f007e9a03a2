import { availableParallelism } from "node:os";
import type { Task } from "@toolworld/contracts";
import { mapInThreads } from "@toolworld/runs";
import type { TaskFunnel } from "@toolworld/tasks";
import type { GeneratedDomain } from "./generate-domain.ts";

/** A domain with the tasks that were made for it. */
export interface GeneratedWorld extends GeneratedDomain {
  readonly tasks?: readonly Task[];
  readonly funnel?: TaskFunnel;
}

/** One community to make a domain of. */
export interface GenerateJob {
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

/** Makes domains in worker threads, as many as there are cores. What comes out is in the order of the jobs. */
export async function generateDomains(
  source: GenerateWorkerData,
  jobs: readonly GenerateJob[],
  onDone: (done: number, world: GeneratedWorld) => void = () => {},
): Promise<GeneratedWorld[]> {
  const isSource = import.meta.url.endsWith(".ts");
  let done = 0;
  const worlds = mapInThreads<GenerateJob, GeneratedWorld>(jobs, {
    entry: new URL(isSource ? "../worker.ts" : "./worker.js", import.meta.url),
    data: source,
    threads: Math.max(1, Math.min(availableParallelism(), jobs.length)),
    window: jobs.length,
    onOutput: (world) => onDone(++done, world),
  });
  const made: GeneratedWorld[] = [];
  for await (const world of worlds) made.push(world);
  return made;
}
