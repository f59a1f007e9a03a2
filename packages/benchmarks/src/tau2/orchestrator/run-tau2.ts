import type { Domain, Episode, Task } from "@toolworld/contracts";
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
import type { PythonDict, PythonValue } from "../python-values/python-value.ts";
import { computeMetrics, type MeasuredEpisode, metricsBySplit, type Tau2Metrics } from "../results/metrics.ts";
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
  /** Told after each episode. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** What a run came to. */
export interface Tau2Run {
  /** The content of a results file. */
  readonly results: PythonDict;
  readonly metrics: Tau2Metrics;
  readonly bySplit: Readonly<Record<string, Tau2Metrics>>;
  /** Episodes that could not be evaluated. */
  readonly problems: readonly { readonly task: string; readonly trial: number; readonly message: string }[];
}

/** The limits of the reference's command line. */
const LIMITS = { turns: 200, errors: 10 };

/**
 * Runs every task of a split as often as asked, one trial after the other, and evaluates each episode.
 *
 * @throws ToolworldError that names the file when the data cannot be read, or hold what cannot be run yet.
 */
export async function runTau2(options: RunTau2Options): Promise<Tau2Run> {
  const { data, domain: name, split = "base", trials = 1, seed = 300, judge = stubJudge, now } = options;
  const started = localIsoTime(now());
  const { domain, state, tasks } = await loadTau2(data, name, { split });
  const source = readTasks(findDomainFolder(data, name));
  const sourced = new Map(readSourcedSplit(source, split).map((task) => [task.task.id, task]));
  using evaluator = openEvaluator(openTau2Environment(data, name));
  const simulations: PythonDict[] = [];
  const measured: MeasuredEpisode[] = [];
  const problems: { task: string; trial: number; message: string }[] = [];
  for (const [trial, trialSeed] of trialSeeds(seed, trials).entries()) {
    for (const task of tasks) {
      const job = { id: `${task.id}/${trial}`, task, trial, seed: trialSeed, domain, state, limits: LIMITS };
      const run = await runOne(job, sourced.get(task.id) as SourcedTask, { ...options, judge, evaluator });
      simulations.push(run.simulation);
      measured.push(run.measured);
      if (run.problem !== null) problems.push({ task: task.id, trial, message: run.problem });
      options.onProgress?.(simulations.length, trials * tasks.length);
    }
  }
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
    problems,
  };
}

async function runOne(
  job: Tau2Job,
  task: SourcedTask,
  { converse, now, judge, evaluator }: RunTau2Options & { readonly judge: Tau2Judge; readonly evaluator: Evaluator },
): Promise<{ simulation: PythonDict; measured: MeasuredEpisode; problem: string | null }> {
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
  const rewardInfo = evaluation.ok ? evaluation.rewardInfo : null;
  return {
    simulation: toSimulationRun({
      task,
      episode,
      messages,
      terminationReason,
      rewardInfo,
      problem,
      trial: job.trial,
      seed: job.seed,
      start: localIsoTime(start),
      end: localIsoTime(end),
      seconds: (end.getTime() - start.getTime()) / 1000,
    }),
    measured: {
      taskId: task.task.id,
      terminationReason,
      agentCost: episode.usage.agent.modelCalls === 0 ? 0 : null,
      rewardInfo: rewardInfo as MeasuredEpisode["rewardInfo"],
    },
    problem,
  };
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
