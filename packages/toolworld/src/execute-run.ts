import type { FaultRates } from "@toolworld/contracts";
import {
  type Job,
  lockStore,
  openRunStore,
  planJobs,
  type RunOutcome,
  type RunSummary,
  runEpisodes,
  summarizeStore,
} from "@toolworld/runs";
import type { Scenario, ScenarioSettings } from "./environment.ts";
import { createProgressBar } from "./output/progress-bar.ts";
import { createTerminal } from "./output/terminal.ts";
import { threadsFor } from "./threads-for.ts";

/** A run as the command line starts it. */
export interface ExecuteRunInput {
  readonly settings: ScenarioSettings;
  readonly scenario: Scenario;
  readonly agents: readonly Job["agent"][];
  readonly trials: number;
  readonly seed: string | number;
  readonly store: string;
  readonly resume: boolean;
  readonly faults?: FaultRates;
  readonly concurrency?: number;
  readonly workers?: number;
}

/** Runs or resumes a run in a store, with a progress bar, and sums it up. An interrupt lets what is under way end. */
export async function executeRun(input: ExecuteRunInput): Promise<{ outcome: RunOutcome; summary: RunSummary }> {
  const { settings, scenario, agents, trials, seed, faults, concurrency = 8 } = input;
  const user = { name: "scripted" };
  const { domain, tasks } = scenario;
  const jobs = planJobs({ tasks, agents, user, trials, seed, ...(faults ? { faults } : {}) });
  const record = {
    domain: `${domain.name} ${domain.version}`,
    data: settings.tau2 === null ? "own" : "tau2",
    split: settings.split,
    agents: agents.map(({ name }) => name),
    user: user.name,
    trials,
    seed,
    faults: faults ?? null,
  };
  const lock = lockStore(input.store);
  const bar = createProgressBar(createTerminal(), domain.name);
  const abort = new AbortController();
  const interrupt = () => abort.abort();
  process.once("SIGINT", interrupt);
  try {
    const store = await openRunStore(input.store, maximumBytes());
    try {
      const outcome = await runEpisodes({
        run: { settings: record, jobs, tasks },
        environment: { module: environmentModule(), settings },
        store,
        concurrency,
        workers: input.workers ?? threadsFor(jobs.length),
        resume: input.resume,
        signal: abort.signal,
        onProgress: ({ done, total, passed, failed }) => bar.update(done, total, `${passed} passed, ${failed} failed`),
      });
      return { outcome, summary: await summarizeStore(store) };
    } finally {
      await store.close();
    }
  } finally {
    process.off("SIGINT", interrupt);
    bar.end();
    lock.close();
  }
}

/** Workers import the environment by the address of this package's own module. */
function environmentModule(): string {
  return new URL(import.meta.url.endsWith(".ts") ? "./environment.ts" : "./index.js", import.meta.url).href;
}

/** `TOOLWORLD_STORE_BYTES` bounds the store's size, to see what a full disk does. */
function maximumBytes(): { readonly maximumBytes?: number } {
  const text = process.env.TOOLWORLD_STORE_BYTES;
  return text ? { maximumBytes: Number(text) } : {};
}
