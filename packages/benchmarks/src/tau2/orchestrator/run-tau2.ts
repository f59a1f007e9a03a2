import { type Digest, type Domain, type Episode, type Task, ToolworldError, taskDigest } from "@toolworld/contracts";
import type { Rows } from "@toolworld/world";
import { readTasks } from "../data/read-tasks.ts";
import { findDomainFolder, type Tau2DomainName } from "../data/tau2-folder.ts";
import { type Evaluator, openEvaluator } from "../evaluation/evaluate.ts";
import { stubJudge, type Tau2Judge } from "../evaluation/evaluate-assertions.ts";
import { readMessages } from "../evaluation/message.ts";
import { readSourcedSplit } from "../evaluation/read-sourced-split.ts";
import type { SourcedTask } from "../evaluation/sourced-task.ts";
import { loadTau2 } from "../load-tau2.ts";
import { openTau2Environment } from "../open-tau2-environment.ts";
import { pythonDict } from "../python-values/json-to-python.ts";
import { parsePythonJson } from "../python-values/parse-python-json.ts";
import { pythonJson } from "../python-values/python-json.ts";
import type { PythonDict, PythonValue } from "../python-values/python-value.ts";
import { computeMetrics, metricsBySplit, type Tau2Metrics } from "../results/metrics.ts";
import { readSimulation } from "../results/results-file.ts";
import { episodeToMessages } from "./episode-to-messages.ts";
import { localIsoTime } from "./local-time.ts";
import { toSimulationRun } from "./simulation-run.ts";
import { toTerminationReason } from "./termination-reason.ts";
import { trialSeeds } from "./trial-seeds.ts";

/** One conversation to be had. */
export interface Tau2Job {
  readonly id: string;
  readonly task: Task;
  readonly trial: number;
  readonly seed: number;
  readonly domain: Domain;
  readonly state: Rows;
  readonly limits: { readonly turns: number; readonly errors: number };
}

/** What to run. */
export interface RunTau2Options {
  /** τ²-bench's data folder, or a checkout of it. */
  readonly data: string;
  readonly domain: Tau2DomainName;
  /** `base` when nothing is said. */
  readonly split?: string;
  /** 1 when nothing is said. */
  readonly trials?: number;
  /** Draws the seed of each trial. 300 when nothing is said, as in the reference. */
  readonly seed?: number;
  readonly agent: string;
  readonly user: string;
  /** Has one conversation. */
  readonly converse: (job: Tau2Job) => Promise<Episode>;
  /** The clock on the wall. */
  readonly now: () => Date;
  /** Who judges NL assertions; the stub when nothing is said. */
  readonly judge?: Tau2Judge;
  /** How many conversations are held at once. 1 when nothing is said. */
  readonly concurrency?: number;
  /** Episodes of the same run that ended before it was interrupted; they are not run again. */
  readonly finished?: readonly FinishedTau2Episode[];
  /** Told of each episode the moment it ends, so that it can be kept. */
  readonly onFinished?: (episode: FinishedTau2Episode) => void;
  /** Told at the start, and after each episode. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** An episode that has ended, as plain data. */
export interface FinishedTau2Episode {
  /** The id of its job. */
  readonly id: string;
  /** The digest of its task. */
  readonly task: Digest;
  /** What the results file holds of it: JSON as Python writes it. */
  readonly simulation: string;
  /** Why it could not be evaluated. */
  readonly problem: string | null;
}

/** What a run came to. */
export interface Tau2Run {
  /** The content of a results file; of the episodes that have ended, where some have failed. */
  readonly results: PythonDict;
  readonly metrics: Tau2Metrics;
  readonly bySplit: Readonly<Record<string, Tau2Metrics>>;
  /** Episodes that could not be evaluated. */
  readonly problems: readonly Tau2Problem[];
  /** Conversations that broke down each time they were tried. They are not in the results; run again with `finished`. */
  readonly failures: readonly Tau2Problem[];
  /** How many episodes the whole run has. */
  readonly total: number;
}

/** What went wrong with an episode. */
export interface Tau2Problem {
  readonly task: string;
  readonly trial: number;
  readonly message: string;
}

/** The limits of the reference's command line. */
const LIMITS = { turns: 200, errors: 10 };

/** How often a conversation is tried, and after how many that broke down the run is given up. */
const MAXIMUM_TRIES = 3;
const MAXIMUM_FAILURES = 20;

/**
 * Runs every task of a split as often as asked, and evaluates each episode. The results are in the order of trials and
 * tasks, however many conversations are held at once.
 *
 * @throws ToolworldError that names the file when the data cannot be read, or hold what cannot be run yet; of type
 * `other-data` when a finished episode is of a task that has changed since.
 */
export async function runTau2(options: RunTau2Options): Promise<Tau2Run> {
  const { data, domain: name, split = "base", trials = 1, seed = 300, concurrency = 1, now } = options;
  const started = localIsoTime(now());
  const { domain, state, tasks } = await loadTau2(data, name, { split });
  const source = readTasks(findDomainFolder(data, name));
  const sourced = new Map(readSourcedSplit(source, split).map((task) => [task.task.id, task]));
  using evaluator = openEvaluator(openTau2Environment(data, name));
  const jobs = [...trialSeeds(seed, trials).entries()].flatMap(([trial, trialSeed]) =>
    tasks.map((task): Tau2Job => {
      return { id: `${task.id}/${trial}`, task, trial, seed: trialSeed, domain, state, limits: LIMITS };
    }),
  );
  const ended = new Map(readFinished(options.finished ?? [], jobs).map((episode) => [episode.id, episode]));
  const failures: Tau2Problem[] = [];
  const report = () => options.onProgress?.(ended.size, jobs.length);
  report();
  const queue = jobs.filter(({ id }) => !ended.has(id))[Symbol.iterator]();
  const holdConversations = async () => {
    for (const job of queue) {
      if (failures.length >= MAXIMUM_FAILURES) return;
      const episode = await runWithRetry(job, sourced.get(job.task.id) as SourcedTask, evaluator, options);
      if ("message" in episode) failures.push(episode);
      else {
        options.onFinished?.(episode);
        ended.set(job.id, episode);
        report();
      }
    }
  };
  await Promise.all(Array.from({ length: concurrency }, holdConversations));
  const inOrder = jobs.flatMap((job) => ended.get(job.id) ?? []);
  const simulations = inOrder.map(({ simulation }) => parsePythonJson(simulation) as PythonDict);
  const measured = simulations.map((simulation, index) => readSimulation(simulation, `simulations[${index}]`, false));
  return {
    results: pythonDict({
      timestamp: started,
      info: runInfo(options, domain, { seed, trials }),
      tasks: [...sourced.values()].map((task) => task.source),
      simulations,
      simulation_index: null,
    }),
    metrics: computeMetrics(measured, trials),
    bySplit: metricsBySplit(measured, trials, source.splits),
    problems: jobs.flatMap(({ id, task, trial }) => {
      const message = ended.get(id)?.problem ?? null;
      return message === null ? [] : [{ task: task.id, trial, message }];
    }),
    failures,
    total: jobs.length,
  };
}

/** Episodes of this very run: of its jobs, on its tasks. */
function readFinished(finished: readonly FinishedTau2Episode[], jobs: readonly Tau2Job[]): typeof finished {
  const digests = new Map(jobs.map(({ id, task }) => [id, taskDigest(task)]));
  const other = finished.find(({ id, task }) => digests.get(id) !== task);
  if (!other) return finished;
  throw new ToolworldError({
    room: "benchmarks",
    type: "other-data",
    message: `episode "${other.id}" has ended on a task that is not, or no longer, in the data; run anew, or with the data of then`,
  });
}

async function runWithRetry(
  job: Tau2Job,
  task: SourcedTask,
  evaluator: Evaluator,
  options: RunTau2Options,
): Promise<FinishedTau2Episode | Tau2Problem> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await runOne(job, task, evaluator, options);
    } catch (error) {
      if (attempt < MAXIMUM_TRIES) continue;
      const message = (error instanceof Error ? error.message : String(error)).split("\n")[0] as string;
      return { task: job.task.id, trial: job.trial, message };
    }
  }
}

async function runOne(
  job: Tau2Job,
  task: SourcedTask,
  evaluator: Evaluator,
  { converse, now, judge = stubJudge }: RunTau2Options,
): Promise<FinishedTau2Episode> {
  const start = now();
  const episode = await converse(job);
  const end = now();
  const messages = episodeToMessages(episode, {
    environment: evaluator.environment,
    history: historyOf(task),
    historySteps: job.task.history?.length ?? 0,
    timestamp: (index) => localIsoTime(new Date(start.getTime() + index)),
  });
  const terminationReason = toTerminationReason(episode.end);
  const evaluation = await evaluator.evaluate({
    task,
    messages: readMessages(messages, `episode ${episode.id}`),
    terminationReason,
    judge,
  });
  const problem = evaluation.ok ? null : (evaluation.error.message.split("\n")[0] as string);
  const simulation = toSimulationRun({
    task,
    episode,
    messages,
    terminationReason,
    rewardInfo: evaluation.ok ? evaluation.rewardInfo : null,
    problem,
    trial: job.trial,
    seed: job.seed,
    start: localIsoTime(start),
    end: localIsoTime(end),
    seconds: (end.getTime() - start.getTime()) / 1000,
  });
  return { id: job.id, task: taskDigest(job.task), simulation: pythonJson(simulation), problem };
}

function historyOf({ source }: SourcedTask): readonly PythonValue[] {
  const initial = source.get("initial_state") as PythonDict | null | undefined;
  return (initial?.get("message_history") as readonly PythonValue[] | null | undefined) ?? [];
}

/** What the reference notes of a run; what does not apply is null. */
function runInfo(
  options: RunTau2Options,
  domain: Domain,
  { seed, trials }: { readonly seed: number; readonly trials: number },
): PythonDict {
  const participant = { llm: null, llm_args: null };
  return pythonDict({
    git_commit: "toolworld",
    num_trials: BigInt(trials),
    max_steps: BigInt(LIMITS.turns),
    max_errors: BigInt(LIMITS.errors),
    user_info: pythonDict({
      implementation: options.user,
      ...participant,
      global_simulation_guidelines: null,
      voice_settings: null,
      persona_config: null,
    }),
    agent_info: pythonDict({ implementation: options.agent, ...participant, voice_settings: null }),
    environment_info: pythonDict({ domain_name: options.domain, policy: domain.policy, tool_defs: null }),
    seed: BigInt(seed),
    text_streaming_config: null,
    speech_complexity: null,
    audio_native_config: null,
    retrieval_config: null,
    retrieval_config_kwargs: null,
  });
}
