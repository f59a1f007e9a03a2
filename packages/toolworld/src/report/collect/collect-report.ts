import type { Blame, Outcome } from "@toolworld/contracts";
import { type RunRecord, type RunStore, type RunSummary, type StoredEpisode, summarizeStore } from "@toolworld/runs";
import { type FailureKind, failureExample, toFailureKind } from "./failure-kind.ts";
import { type TranscriptSample, TranscriptSampler } from "./transcript-sample.ts";

/** How often something passed, failed, or stayed undecided. */
export type OutcomeCounts = Readonly<Record<Outcome, number>>;

/** Everything that the report tells, gathered from a store. */
export interface ReportData {
  readonly run: RunRecord;
  readonly summary: RunSummary;
  /** By agent: how often each task is tried in the whole run. */
  readonly trialsByAgent: ReadonlyMap<string, number>;
  /** By task id, then by agent: how its episodes came out. */
  readonly outcomesByTask: ReadonlyMap<string, ReadonlyMap<string, OutcomeCounts>>;
  /** By agent: who is to blame for the episodes that failed. */
  readonly blameByAgent: ReadonlyMap<string, Readonly<Record<Blame, number>>>;
  /** By kind of mistake, where agents make one on purpose. */
  readonly outcomesByMistake: ReadonlyMap<string, OutcomeCounts>;
  /** Most frequent first. */
  readonly failures: readonly FailureCount[];
  readonly sample: TranscriptSample;
}

/** How often episodes failed in one way. */
export interface FailureCount extends FailureKind {
  readonly episodes: number;
  /** What was seen the first time. */
  readonly example: string;
}

/**
 * Reads a store once, episode by episode, and keeps counts and a sample: a store of any size is read in little memory,
 * and all numbers are of the same moment although a run may go on writing.
 *
 * @throws ToolworldError of type `empty-store` when the store holds no run.
 */
export async function collectReport(store: RunStore, maximumTranscripts: number): Promise<ReportData> {
  const run = await store.readRun();
  const tally = new ReportTally(maximumTranscripts);
  // The summary is the command line's own, fed from the pass that also picks the transcripts.
  const view: Pick<RunStore, "name" | "readRun" | "verdicts"> = {
    name: store.name,
    readRun: async () => run,
    async *verdicts() {
      const jobs = new Map(run?.jobs.map((job) => [job.id, job]));
      for await (const stored of store.episodes()) {
        const job = jobs.get(stored.episode.id);
        if (!job) continue;
        tally.add(stored, job.agent.name);
        yield { job, verdict: stored.verdict };
      }
    },
  };
  const summary = await summarizeStore(view as RunStore);
  return { run: run as RunRecord, summary, trialsByAgent: countTrials(run as RunRecord), ...tally.take() };
}

function countTrials({ jobs }: RunRecord): Map<string, number> {
  const trials = new Map<string, number>();
  for (const { agent, trial } of jobs) trials.set(agent.name, Math.max(trials.get(agent.name) ?? 0, trial + 1));
  return trials;
}

class ReportTally {
  readonly #tasks = new Map<string, Map<string, Record<Outcome, number>>>();
  readonly #blame = new Map<string, Record<Blame, number>>();
  readonly #mistakes = new Map<string, Record<Outcome, number>>();
  readonly #failures = new Map<string, FailureCount>();
  readonly #sampler: TranscriptSampler;

  constructor(maximumTranscripts: number) {
    this.#sampler = new TranscriptSampler(maximumTranscripts);
  }

  add(stored: StoredEpisode, agent: string): void {
    const { episode, verdict } = stored;
    const task = getOrAdd(this.#tasks, episode.task.id, () => new Map<string, Record<Outcome, number>>());
    getOrAdd(task, agent, noOutcomes)[verdict.outcome]++;
    const mistake = episode.agent.settings?.mistake;
    if (typeof mistake === "string") getOrAdd(this.#mistakes, mistake, noOutcomes)[verdict.outcome]++;
    if (verdict.outcome === "failed" && verdict.blame) getOrAdd(this.#blame, agent, noBlame)[verdict.blame]++;
    if (verdict.outcome !== "passed") this.#addFailure(stored);
    this.#sampler.add({ ...stored, agent });
  }

  take(): Omit<ReportData, "run" | "summary" | "trialsByAgent"> {
    return {
      outcomesByTask: this.#tasks,
      blameByAgent: this.#blame,
      outcomesByMistake: new Map([...this.#mistakes].sort(([left], [right]) => (left < right ? -1 : 1))),
      failures: [...this.#failures.values()].sort((left, right) => right.episodes - left.episodes),
      sample: this.#sampler.take(),
    };
  }

  #addFailure(stored: StoredEpisode): void {
    const kind = toFailureKind(stored);
    const id = JSON.stringify([kind.blame, kind.check, kind.evidence]);
    const known = this.#failures.get(id) ?? { ...kind, episodes: 0, example: failureExample(stored) };
    this.#failures.set(id, { ...known, episodes: known.episodes + 1 });
  }
}

function getOrAdd<Value>(map: Map<string, Value>, key: string, create: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const created = create();
  map.set(key, created);
  return created;
}

const noOutcomes = (): Record<Outcome, number> => ({ passed: 0, failed: 0, undecided: 0 });
const noBlame = (): Record<Blame, number> => ({ agent: 0, user: 0, world: 0, task: 0 });
