import { resolve } from "node:path";
import type { FaultRates } from "@toolworld/contracts";
import type { Command } from "commander";
import { readAgents } from "../agents.ts";
import { type CommandResult, type CommonOptions, defineAction } from "../define-action.ts";
import { loadScenario, type Scenario } from "../environment.ts";
import { executeRun } from "../execute-run.ts";
import { summaryLines } from "../output/summary-lines.ts";
import { usageError } from "../usage-error.ts";
import { faultRates, naturalNumber, positiveInteger } from "./options.ts";

interface RunOptions extends CommonOptions {
  readonly domain: string;
  readonly tau2?: string;
  readonly split?: string;
  readonly tasks?: string;
  readonly agent: string;
  readonly user: string;
  readonly trials: number;
  readonly concurrency: number;
  readonly workers?: number;
  readonly seed: number;
  readonly store: string;
  readonly faults?: FaultRates;
  readonly resume?: boolean;
}

/** `toolworld run`: many episodes into a store. */
export function defineRun(command: Command): Command {
  return command
    .requiredOption("--domain <name>", "a domain's name, its package, or a module's path")
    .option("--tau2 <dir>", "run a τ²-bench data folder's rows and tasks")
    .option("--split <name>", "with --tau2: base, train or test")
    .option("--tasks <file>", "tasks in JSON or JSONL, in place of the domain's own")
    .requiredOption(
      "--agent <names>",
      "gold, careless, careless:MISTAKE, none, or a module that exports createAgent; several with commas",
    )
    .option("--user <name>", "who plays the user", "scripted")
    .option("--trials <n>", "how often each task is tried", positiveInteger, 1)
    .option("--concurrency <n>", "conversations held at once", positiveInteger, 8)
    .option("--workers <n>", "threads; 0 runs all in one", naturalNumber)
    .option("--seed <n>", "seed of agents, users and faults", naturalNumber, 0)
    .option("--faults <rates>", "inject faults: 0.1, or timeout-after=0.1,stale-read=0.05", faultRates)
    .requiredOption("--store <file>", "the run store, a SQLite file")
    .option("--resume", "finish the run that the store holds")
    .option("--json", "print one JSON object")
    .addHelpText(
      "after",
      "\nExample:\n  toolworld run --domain retail --agent gold,careless --trials 4 \\\n    --store run.sqlite",
    )
    .action(defineAction(run));
}

async function run(options: RunOptions): Promise<CommandResult> {
  if (options.user !== "scripted") throw usageError("unknown-user", `no user "${options.user}"; there is scripted`);
  const agents = readAgents(options.agent);
  const settings = {
    domain: options.domain,
    tau2: options.tau2 === undefined ? null : resolve(options.tau2),
    split: options.split ?? null,
    tasks: options.tasks === undefined ? null : resolve(options.tasks),
  };
  const scenario = await loadScenario(settings);
  const { outcome, summary } = await executeRun({
    settings,
    scenario,
    agents,
    trials: options.trials,
    seed: options.seed,
    store: options.store,
    resume: options.resume ?? false,
    concurrency: options.concurrency,
    ...(options.workers === undefined ? {} : { workers: options.workers }),
    ...(options.faults === undefined ? {} : { faults: options.faults }),
  });
  const { resumed, failures, aborted } = outcome;
  return {
    ok: outcome.done === outcome.total,
    json: { ...summary, resumed, failures, aborted, erringGold: scenario.erringGold, store: options.store },
    lines: [
      `${scenario.domain.name}: ${summary.tasks} tasks, ${summary.episodes} of ${summary.total} episodes${resumed > 0 ? ` (${resumed} were there before)` : ""}`,
      "",
      ...summaryLines(summary),
      ...erringGoldLines(scenario),
      ...failures.map(({ job, message }) => `not run: ${job}: ${message}`),
      ...(outcome.done < outcome.total
        ? ["", `${outcome.total - outcome.done} episodes are left; finish them with --resume`]
        : []),
    ],
  };
}

function erringGoldLines({ erringGold }: Scenario): string[] {
  if (erringGold.length === 0) return [];
  const tasks = new Set(erringGold.map((call) => call.task));
  return [
    "",
    `${erringGold.length} gold calls in ${tasks.size} tasks fail when they are executed; they are marked as expected errors:`,
    ...erringGold.map((call) => `  task ${call.task}, call ${call.position}: ${call.tool}: ${call.message}`),
  ];
}
