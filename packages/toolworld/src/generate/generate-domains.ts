import { availableParallelism } from "node:os";
import type { Task } from "@toolworld/contracts";
import { mapInThreads } from "@toolworld/runs";
import type { TaskFunnel } from "@toolworld/tasks";
import type { GeneratedDomain } from "./generate-domain.ts";
import type { ProposalCounts } from "./refine-domain.ts";

/** A domain with the tasks that were made for it. */
export interface GeneratedWorld extends GeneratedDomain {
  readonly tasks?: readonly Task[];
  readonly funnel?: TaskFunnel;
  /** What became of a proposer's answer, where one was asked. */
  readonly proposals?: ProposalCounts;
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
  /** The address of a module that exports `createProposer`. */
  readonly proposer?: string;
}

/** How many domains may wait for one that takes longer. */
const WINDOW = 64;

/** Makes domains in worker threads, as many as there are cores. What comes out is in the order of the jobs. */
export function generateDomains(
  source: GenerateWorkerData,
  jobs: readonly GenerateJob[],
): AsyncGenerator<GeneratedWorld> {
  const isSource = import.meta.url.endsWith(".ts");
  return mapInThreads<GenerateJob, GeneratedWorld>(jobs, {
    entry: new URL(isSource ? "../worker.ts" : "./worker.js", import.meta.url),
    data: source,
    threads: Math.max(1, Math.min(availableParallelism(), jobs.length)),
    window: WINDOW,
  });
}
