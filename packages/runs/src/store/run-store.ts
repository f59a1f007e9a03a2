import type { Episode, JsonObject, Task, Verdict } from "@toolworld/contracts";
import type { Job } from "../job.ts";
import type { FinishedJob } from "../run-job.ts";

/** What a run was started with. A run is resumed only with the same. */
export interface RunRecord {
  /** How it was started, for people: domain, agents, trials, seed. */
  readonly settings: JsonObject;
  readonly jobs: readonly Job[];
  readonly tasks: readonly Task[];
}

/** An episode as it was stored, with its verdict. */
export interface StoredEpisode {
  readonly episode: Episode;
  readonly verdict: Verdict;
  readonly milliseconds: number;
}

/** An episode as it was stored, unread. */
export interface StoredText {
  readonly id: string;
  /** The id of its task. */
  readonly task: string;
  /** JSON; canonical where this version wrote it. */
  readonly episode: string;
  /** JSON; canonical where this version wrote it. */
  readonly verdict: string;
}

/** Places among a run's jobs: `from` and what follows, `to` excluded. */
export interface JobRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Keeps a run: its tasks, its jobs, and each episode with its verdict from the moment it ends (law 7). SQLite fills it
 * for one machine; a store past one machine fills the same port.
 */
export interface RunStore {
  /** Where it is, for messages. */
  readonly name: string;
  /** The file that other threads may open to read the same; missing where there is none. */
  readonly file?: string;
  /** Writes down what is to be run. Throws when there is a run already. */
  begin(run: RunRecord): Promise<void>;
  /** What it was started with; nothing in an empty store. */
  readRun(): Promise<RunRecord | undefined>;
  /** The tasks alone of what it was started with: quicker, where there are many jobs. */
  readTasks(): Promise<readonly Task[] | undefined>;
  /** The jobs that have no episode yet, in order. */
  openJobs(): Promise<Job[]>;
  /** Keeps what was finished, durably before it resolves. An episode that is there already is refused. */
  finish(finished: readonly FinishedJob[]): Promise<void>;
  /** How many episodes there are. */
  count(): Promise<{ readonly jobs: number; readonly episodes: number }>;
  /** All episodes in the order of their jobs. */
  episodes(): AsyncIterable<StoredEpisode>;
  /** The same, unread: for whoever reads them quicker, or not at all. Those of all jobs when nothing is said. */
  texts(range?: JobRange): AsyncIterable<StoredText>;
  /** All verdicts in the order of their jobs: quicker than the episodes. */
  verdicts(): AsyncIterable<{ readonly job: Job; readonly verdict: Verdict }>;
  /** Puts other verdicts in place of those that are there. */
  replaceVerdicts(verdicts: readonly Verdict[]): Promise<void>;
  close(): Promise<void>;
}
