import type { JudgeAnswer, Task } from "@toolworld/contracts";
import { type AssessOptions, assessEpisode, type EpisodeAssessment } from "@toolworld/verifier";
import { platformHasher } from "../platform-hasher.ts";
import type { JobRange, RunStore, StoredText } from "../store/run-store.ts";
import { mapInThreads } from "../workers/map-in-threads.ts";
import { threadEntry } from "../workers/thread-entry.ts";
import { checkVerdict, type DifferingVerdict } from "./check-verdict.ts";
import { TaskTable } from "./task-table.ts";

/** What is done with each episode of a store: plain data, so that a worker thread can be told. */
export type StoreWork =
  | { readonly type: "verify"; readonly tasks: readonly Task[]; readonly key?: string | undefined }
  | { readonly type: "funnel"; readonly tasks: readonly Task[]; readonly options: AssessOptions };

/** What comes of the episodes of a range. */
export type WorkDone<Work extends StoreWork> = Work extends { readonly type: "verify" }
  ? VerifiedRange
  : readonly EpisodeAssessment[];

/** What came of verifying a range. */
export interface VerifiedRange {
  readonly episodes: number;
  readonly differing: readonly DifferingVerdict[];
}

/** What a worker thread is started with. */
export interface StoreWorkerData {
  readonly file: string;
  readonly work: StoreWork;
}

/** How a store is worked through. */
export interface WorkOptions {
  /** How many worker threads share the work; 0 does it in this thread. */
  readonly threads: number;
  /** Asks the judge about an episode, where there is one; then all is done in this thread. */
  readonly ask?: (text: StoredText, task: Task) => Promise<readonly (JudgeAnswer | undefined)[]>;
}

/** Enough that telling a thread costs little beside the work. */
const RANGE = 256;

/** Works through a store, range by range, in the order of the jobs; threads read the store's file by themselves. */
export function workThrough<Work extends StoreWork>(
  store: RunStore,
  work: Work,
  jobs: number,
  { threads, ask }: WorkOptions,
): AsyncIterable<WorkDone<Work>> {
  const ranges = splitRange(jobs);
  if (threads === 0 || ask || store.file === undefined) return workHere(store, work, ranges, ask);
  const data: StoreWorkerData = { file: store.file, work };
  return mapInThreads<JobRange, WorkDone<Work>>(ranges, { entry: threadEntry("store-worker"), data, threads });
}

/** Does the work on one range. */
export function createStoreWork<Work extends StoreWork>(
  store: RunStore,
  work: Work,
  ask?: WorkOptions["ask"],
): (range: JobRange) => Promise<WorkDone<Work>> {
  const tasks = new TaskTable(work.tasks);
  const nameOf = ({ id }: StoredText) => `${store.name}, episode "${id}"`;
  const verifyRange = async (range: JobRange, key: string | undefined): Promise<VerifiedRange> => {
    const differing: DifferingVerdict[] = [];
    let episodes = 0;
    for await (const text of store.texts(range)) {
      const task = tasks.get(text.task, nameOf(text));
      const judgement = ask ? await ask(text, task) : [];
      const different = checkVerdict({ task, text, store: store.name, judgement, key });
      if (different) differing.push(different);
      episodes++;
    }
    return { episodes, differing };
  };
  const assessRange = async (range: JobRange, options: AssessOptions): Promise<readonly EpisodeAssessment[]> => {
    const assessed: EpisodeAssessment[] = [];
    for await (const text of store.texts(range)) {
      const input = { task: tasks.get(text.task, nameOf(text)), id: text.id, text: text.episode };
      assessed.push(assessEpisode(input, { ...options, hasher: platformHasher }));
    }
    return assessed;
  };
  return (range) =>
    (work.type === "verify" ? verifyRange(range, work.key) : assessRange(range, work.options)) as Promise<
      WorkDone<Work>
    >;
}

async function* workHere<Work extends StoreWork>(
  store: RunStore,
  work: Work,
  ranges: Iterable<JobRange>,
  ask: WorkOptions["ask"],
): AsyncGenerator<WorkDone<Work>> {
  const run = createStoreWork(store, work, ask);
  for (const range of ranges) yield await run(range);
}

function* splitRange(jobs: number): Generator<JobRange> {
  for (let from = 0; from < jobs; from += RANGE) yield { from, to: Math.min(jobs, from + RANGE) };
}
