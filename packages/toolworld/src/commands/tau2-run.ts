import { existsSync } from "node:fs";
import { resolve } from "node:path";
import {
  checkResultsPath,
  type FinishedTau2Episode,
  type ResultsFormat,
  runTau2,
  TAU2_DOMAINS,
  type Tau2DomainName,
  type Tau2Job,
  type Tau2Metrics,
  type Tau2Run,
  writeResults,
} from "@toolworld/benchmarks";
import { digestSchema } from "@toolworld/contracts";
import type { Job } from "@toolworld/runs";
import { runEpisode } from "@toolworld/simulator";
import { Command, Option } from "commander";
import { z } from "zod";
import { createAgent, createUser, readAgents } from "../agents.ts";
import { type CommandResult, type CommonOptions, defineAction } from "../define-action.ts";
import { formatTable } from "../output/format-table.ts";
import { createProgressBar } from "../output/progress-bar.ts";
import { createTerminal } from "../output/terminal.ts";
import { usageError } from "../usage-error.ts";
import { WorkLog } from "../work-log.ts";
import { naturalNumber, positiveInteger } from "./options.ts";

interface RunOptions extends CommonOptions {
  readonly data: string;
  readonly domain: Tau2DomainName;
  readonly split: string;
  readonly agent: string;
  readonly user: string;
  readonly trials: number;
  readonly concurrency: number;
  readonly seed: number;
  readonly out: string;
  readonly format: ResultsFormat;
  readonly resume?: boolean;
}

/** `toolworld tau2 run`: episodes of τ²-bench's tasks, written as its own results file. */
export function tau2RunCommand(): Command {
  return new Command("run")
    .description(
      "Run an agent on τ²-bench's tasks and write a results file as the reference does: messages, rewards, seeds. A stub judges what only a model could.",
    )
    .requiredOption("--data <dir>", "τ²-bench's data folder")
    .addOption(new Option("--domain <name>", "the domain").choices(TAU2_DOMAINS).makeOptionMandatory())
    .option("--split <name>", "which tasks", "base")
    .requiredOption("--agent <name>", "gold, careless, careless:MISTAKE, none, or a module that exports createAgent")
    .option("--user <name>", "who plays the user", "scripted")
    .option("--trials <n>", "how often each task is tried", positiveInteger, 1)
    .option("--concurrency <n>", "conversations held at once", positiveInteger, 8)
    .option("--seed <n>", "draws the seed of each trial", naturalNumber, 300)
    .requiredOption("--out <file>", "the results file; a folder with --format dir")
    .addOption(new Option("--format <name>", "one file, or a file an episode").choices(["file", "dir"]).default("file"))
    .option("--resume", "finish a run that was interrupted")
    .option("--json", "print one JSON object")
    .addHelpText(
      "after",
      "\nExample:\n  toolworld tau2 run --data tau2 --domain retail --split test --agent gold \\\n    --trials 4 --out results.json",
    )
    .action(defineAction(run));
}

async function run(options: RunOptions): Promise<CommandResult> {
  const { data, domain, split, trials, seed, concurrency, format } = options;
  if (options.user !== "scripted") throw usageError("unknown-user", `no user "${options.user}"; there is scripted`);
  const agents = readAgents(options.agent);
  const [agent] = agents;
  if (!agent || agents.length > 1) throw usageError("usage", "one agent at a time: a results file holds one");
  const out = resolve(options.out);
  const log = openRunLog(out, options);
  const resumed = log.done.length;
  const bar = createProgressBar(createTerminal(), domain);
  let done: Tau2Run;
  try {
    done = await runTau2({
      ...{ data, domain, split, trials, seed, concurrency },
      agent: agent.name,
      user: options.user,
      converse: (job) => converse(job, agent, { name: options.user }),
      now: () => new Date(),
      finished: log.done,
      onFinished: (episode) => log.append(episode),
      onProgress: (episodes, total) => bar.update(episodes, total),
    });
  } finally {
    bar.end();
  }
  const { metrics, bySplit, problems, failures, total } = done;
  const left = total - log.done.length;
  if (left === 0) {
    writeResults(out, done.results, format);
    log.remove();
  }
  const told = { domain, split, agent: agent.name, user: options.user, trials, seed, out: options.out };
  return {
    ok: problems.length === 0 && left === 0,
    json: { ...told, resumed, left, metrics, bySplit, problems, failures },
    lines: [
      ...metricsTable({ [split]: metrics, ...bySplit }),
      ...countLines(metrics),
      ...problems.map(({ task, trial, message }) => `not evaluated: task ${task}, trial ${trial}: ${message}`),
      ...failures.map(({ task, trial, message }) => `not run: task ${task}, trial ${trial}: ${message}`),
      left > 0 ? `${left} episodes are left; finish them with --resume` : `results: ${options.out}`,
    ],
  };
}

const finishedSchema: z.ZodType<FinishedTau2Episode> = z.strictObject({
  id: z.string(),
  task: digestSchema,
  simulation: z.string(),
  problem: z.string().nullable(),
});

/** The episodes that have ended, beside the results until these are whole. */
function openRunLog(out: string, { format, resume, ...run }: RunOptions): WorkLog<FinishedTau2Episode> {
  const { data, domain, split, agent, user, trials, seed } = run;
  const path = `${out}.partial.jsonl`;
  const isBegun = existsSync(path);
  // Part of the results may be there when a run goes on.
  if (!isBegun) checkResultsPath(out, format);
  if (!resume && isBegun) {
    throw usageError(
      "output-exists",
      `${path} holds a run that was interrupted; finish it with --resume, or delete it`,
    );
  }
  const settings = { data: resolve(data), domain, split, agent, user, trials, seed };
  return WorkLog.resume({ path, contract: "tau2-run/1", settings, schema: finishedSchema });
}

async function converse(
  { id, task, trial, seed, domain, state, limits }: Tau2Job,
  agent: Job["agent"],
  user: Job["user"],
) {
  const job: Job = { id, task: task.id, agent, user, trial, seed: String(seed) };
  return runEpisode({
    id,
    domain,
    state,
    task,
    trial,
    seed,
    limits,
    agent: await createAgent(job, task),
    user: createUser(job),
  });
}

/** pass^k is told up to so many trials. */
const SHOWN_TRIALS = 4;

function metricsTable(bySplit: Readonly<Record<string, Tau2Metrics>>): string[] {
  const most = Math.max(...Object.values(bySplit).map(({ passHatK }) => passHatK.length));
  const shown = Array.from({ length: Math.min(most, SHOWN_TRIALS) }, (_, index) => index + 1);
  const share = (value: number | null | undefined) => value?.toFixed(3) ?? "-";
  return formatTable(
    ["split", "episodes", "reward", ...shown.map((k) => `pass^${k}`), "reads", "writes"],
    Object.entries(bySplit).map(([split, metrics]) => [
      split,
      String(metrics.episodes),
      share(metrics.averageReward),
      ...shown.map((k) => share(metrics.passHatK[k - 1])),
      share(metrics.readAccuracy),
      share(metrics.writeAccuracy),
    ]),
  );
}

function countLines({ dbMatches, terminations, infrastructureErrors }: Tau2Metrics): string[] {
  const { userStop, agentStop, maximumSteps, error, other } = terminations;
  return [
    `databases as gold leaves them: ${dbMatches.matched} of ${dbMatches.checked}`,
    `ended by: user ${userStop}, agent ${agentStop}, steps ${maximumSteps}, error ${error}, other ${other + infrastructureErrors}`,
  ];
}
