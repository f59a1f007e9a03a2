import { digest, ToolworldError } from "@toolworld/contracts";
import { type EnvironmentSource, openEnvironment } from "./environment.ts";
import type { Job } from "./job.ts";
import { type FinishedJob, runJob } from "./run-job.ts";
import type { RunRecord, RunStore } from "./store/run-store.ts";
import { threadEntry } from "./workers/thread-entry.ts";
import { createThreadPool, type ThreadPool } from "./workers/thread-pool.ts";

/** Runs jobs, wherever they run. */
type JobRunner = ThreadPool<Job, FinishedJob>;

/** What is under way. */
export interface RunProgress {
  readonly done: number;
  readonly total: number;
  readonly passed: number;
  readonly failed: number;
  readonly undecided: number;
}

/** A job that could not be run. Its episode is missing; `resume` tries it again. */
export interface JobFailure {
  readonly job: string;
  readonly message: string;
}

/** How episodes are run. */
export interface RunEpisodesInput {
  readonly run: RunRecord;
  readonly environment: EnvironmentSource;
  readonly store: RunStore;
  /** How many conversations are held at once, over all workers. 8 when nothing is said. */
  readonly concurrency?: number;
  /** How many worker threads hold them; 0 holds them in this thread. 0 when nothing is said. */
  readonly workers?: number;
  /** Goes on with the run that the store holds. */
  readonly resume?: boolean;
  readonly onProgress?: (progress: RunProgress) => void;
  /** Lets the conversations under way end, then stops. */
  readonly signal?: AbortSignal;
}

/** What became of a run. */
export interface RunOutcome extends RunProgress {
  /** How many episodes were there before. */
  readonly resumed: number;
  readonly failures: readonly JobFailure[];
  readonly aborted: boolean;
}

const MAXIMUM_TRIES = 2;
const MAXIMUM_FAILURES = 20;

/**
 * Runs episodes, many at once. Each is in the store, with its verdict, the moment it ends; a run that was killed at any
 * point is finished with `resume`, no episode missing and none doubled (law 7).
 *
 * @throws ToolworldError of type `store-taken` when the store holds a run and `resume` is not set, `other-run` when it
 * holds another one, and what the store throws when it cannot be written.
 */
export async function runEpisodes(input: RunEpisodesInput): Promise<RunOutcome> {
  const { store, environment, concurrency = 8, workers = 0, onProgress, signal } = input;
  await prepareStore(input);
  const jobs = await store.openJobs();
  const total = input.run.jobs.length;
  const resumed = total - jobs.length;
  const counts = await countOutcomes(store);
  const failures: JobFailure[] = [];
  const runner = await createRunner(environment, workers);
  const commits = new CommitQueue(store);
  const queue = jobs[Symbol.iterator]();
  const report = () => onProgress?.({ done: counts.passed + counts.failed + counts.undecided, total, ...counts });
  report();
  let broken = false;
  const holdConversations = async () => {
    for (const job of queue) {
      if (broken || signal?.aborted || failures.length >= MAXIMUM_FAILURES) return;
      const finished = await runWithRetry(runner, job, failures);
      if (!finished) continue;
      try {
        await commits.add(finished);
      } catch (error) {
        broken = true;
        throw error;
      }
      counts[finished.verdict.outcome]++;
      report();
    }
  };
  const slots = await Promise.allSettled(Array.from({ length: Math.min(concurrency, jobs.length) }, holdConversations));
  await runner.close();
  for (const slot of slots) if (slot.status === "rejected") throw slot.reason;
  const done = counts.passed + counts.failed + counts.undecided;
  return { done, total, ...counts, resumed, failures, aborted: signal?.aborted ?? false };
}

async function prepareStore({ store, run, resume }: RunEpisodesInput): Promise<void> {
  const there = await store.readRun();
  if (!there) return store.begin(run);
  if (!resume) {
    const { jobs, episodes } = await store.count();
    throw new ToolworldError({
      room: "runs",
      type: "store-taken",
      message: `${store.name} already holds a run (${episodes} of ${jobs} episodes done); finish it with --resume, or give another file`,
    });
  }
  if (digest(there) !== digest(run)) {
    throw new ToolworldError({
      room: "runs",
      type: "other-run",
      message: `${store.name} holds another run than this one (${differences(there, run)}); resume it with the settings it was started with, or give another file`,
    });
  }
}

function differences(there: RunRecord, run: RunRecord): string {
  const names = [...new Set([...Object.keys(there.settings), ...Object.keys(run.settings)])].sort();
  const differing = names.filter((name) => digest(there.settings[name] ?? null) !== digest(run.settings[name] ?? null));
  const told = differing.map(
    (name) =>
      `${name}: ${JSON.stringify(there.settings[name] ?? null)} there, ${JSON.stringify(run.settings[name] ?? null)} here`,
  );
  return told.length > 0 ? told.join("; ") : "its tasks or jobs differ";
}

async function countOutcomes(store: RunStore): Promise<{ passed: number; failed: number; undecided: number }> {
  const counts = { passed: 0, failed: 0, undecided: 0 };
  for await (const { verdict } of store.verdicts()) counts[verdict.outcome]++;
  return counts;
}

async function createRunner(source: EnvironmentSource, threads: number): Promise<JobRunner> {
  if (threads > 0) return createThreadPool({ entry: threadEntry("worker"), data: source, threads });
  const environment = await openEnvironment(source);
  return {
    run: (job) => runJob(environment, job),
    async close() {
      await environment.close?.();
    },
  };
}

async function runWithRetry(runner: JobRunner, job: Job, failures: JobFailure[]): Promise<FinishedJob | undefined> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await runner.run(job);
    } catch (error) {
      if (attempt < MAXIMUM_TRIES) continue;
      failures.push({ job: job.id, message: error instanceof Error ? error.message : String(error) });
      return undefined;
    }
  }
}

/** Writes what has finished together in one commit, so that many short episodes do not each wait for the disk. */
class CommitQueue {
  readonly #store: RunStore;
  #waiting: FinishedJob[] = [];
  #next: Promise<void> | undefined;
  #current: Promise<void> = Promise.resolve();

  constructor(store: RunStore) {
    this.#store = store;
  }

  /** Resolves when the episode is on the disk. */
  add(finished: FinishedJob): Promise<void> {
    this.#waiting.push(finished);
    this.#next ??= this.#current.then(() => {
      const batch = this.#waiting;
      this.#waiting = [];
      this.#next = undefined;
      this.#current = this.#store.finish(batch);
      return this.#current;
    });
    return this.#next;
  }
}
