import { mkdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { Command } from "commander";
import { readAgents } from "../agents.ts";
import { type CommandResult, type CommonOptions, defineAction } from "../define-action.ts";
import { loadScenario, type ScenarioSettings } from "../environment.ts";
import { executeRun } from "../execute-run.ts";
import { summaryLines } from "../output/summary-lines.ts";
import { writeReportFile } from "../write-report-file.ts";
import { naturalNumber } from "./options.ts";

interface QuickstartOptions extends CommonOptions {
  readonly out: string;
  readonly seed: number;
}

const SETTINGS: ScenarioSettings = { domain: "retail", tau2: null, split: null, tasks: null };

/** `toolworld quickstart`: the main job from end to end, without a model. */
export function quickstartCommand(): Command {
  return new Command("quickstart")
    .description(
      "Run the retail domain's tasks with a perfect and a careless agent, verify every episode, and write the store and a report.",
    )
    .option("--out <dir>", "folder for the store and the report", "toolworld-quickstart")
    .option("--seed <n>", "seed of the careless agent's mistakes", naturalNumber, 0)
    .option("--json", "print one JSON object")
    .addHelpText("after", "\nExample:\n  toolworld quickstart --out first-run")
    .action(defineAction(quickstart));
}

async function quickstart({ out, seed }: QuickstartOptions): Promise<CommandResult> {
  const started = performance.now();
  const folder = resolve(out);
  mkdirSync(folder, { recursive: true });
  const store = join(folder, "run.sqlite");
  const report = join(folder, "report.html");
  const scenario = await loadScenario(SETTINGS);
  const { outcome, summary } = await executeRun({
    settings: SETTINGS,
    scenario,
    agents: readAgents("gold,careless"),
    trials: 4,
    seed,
    store,
    resume: true,
  });
  await writeReportFile(store, report);
  const seconds = (performance.now() - started) / 1000;
  const path = (file: string) => relative(process.cwd(), file) || ".";
  return {
    ok: outcome.done === outcome.total,
    json: { ...summary, seconds, store, report },
    lines: [
      `${scenario.domain.name}: ${summary.tasks} tasks, ${summary.episodes} of ${summary.total} episodes, each verified (${seconds.toFixed(1)} s)`,
      "",
      ...summaryLines(summary),
      "",
      "gold does what solves each task; careless does the same but for one mistake",
      "(a call dropped, an argument wrong, a write too many, stopping early, silence).",
      "It passes only where its mistake broke nothing.",
      "",
      `store   ${path(store)}`,
      `report  ${path(report)}   (open it in a browser)`,
      "",
      "Try next:",
      "  npm run -s toolworld -- domains",
      "  npm run -s toolworld -- run --domain retail --agent careless:wrong-argument \\",
      "    --trials 2 --store run.sqlite",
      `  npm run -s toolworld -- verify --store ${path(store)}`,
    ],
  };
}
