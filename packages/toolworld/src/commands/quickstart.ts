import { mkdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import type { Command } from "commander";
import { readAgents } from "../agents.ts";
import { type CommandResult, type CommonOptions, defineAction } from "../define-action.ts";
import { loadScenario, type ScenarioSettings } from "../environment.ts";
import { executeRun } from "../execute-run.ts";
import { formatTable } from "../output/format-table.ts";
import { createTerminal } from "../output/terminal.ts";
import { examplePools } from "../quickstart/example-pools.ts";
import { type MadeWorld, makeWorlds } from "../quickstart/make-worlds.ts";
import { writeReportFile } from "../write-report-file.ts";
import { naturalNumber } from "./options.ts";

interface QuickstartOptions extends CommonOptions {
  readonly out: string;
  readonly seed: number;
  readonly pools?: string;
}

/** How many domains are made, how many tasks each gets, and how often each agent tries each. */
const WORLDS = 3;
const TASKS = 12;
const TRIALS = 2;

/** `toolworld quickstart`: the whole chain from end to end, without a model. */
export function defineQuickstart(command: Command): Command {
  return command
    .option("--out <dir>", "folder for all that is made", "toolworld-quickstart")
    .option("--seed <n>", "seed of the tasks and of the careless agent's mistakes", naturalNumber, 0)
    .option("--pools <dir>", "descriptions of tools in place of the examples")
    .option("--json", "print one JSON object")
    .addHelpText("after", "\nExample:\n  toolworld quickstart --out first-run")
    .action(defineAction(quickstart));
}

async function quickstart({ out, seed, pools }: QuickstartOptions): Promise<CommandResult> {
  const started = performance.now();
  const folder = resolve(out);
  mkdirSync(folder, { recursive: true });
  createTerminal().note("making worlds of descriptions");
  const made = await makeWorlds(folder, resolve(pools ?? examplePools()), {
    worlds: WORLDS,
    tasks: TASKS,
    seed: String(seed),
  });
  const runs = [];
  for (const world of made.worlds) runs.push(await runWorld(folder, world, seed));
  const seconds = (performance.now() - started) / 1000;
  const path = (file: string) => relative(process.cwd(), file) || ".";
  const episodes = runs.reduce((sum, { summary }) => sum + summary.episodes, 0);
  const [first] = runs;
  return {
    ok: runs.length === WORLDS && runs.every(({ outcome }) => outcome.done === outcome.total),
    json: {
      tools: made.tools,
      edges: made.edges,
      communities: made.communities,
      worlds: runs.map(({ name, tables, tools, summary, store, report }) => ({
        name,
        tables,
        tools,
        ...summary,
        store,
        report,
      })),
      episodes,
      seconds,
    },
    lines: [
      `${made.tools} tools, ${made.edges} edges, ${made.communities} communities: ${runs.length} domains made of the largest`,
      `${episodes} episodes, each verified (all took ${seconds.toFixed(1)} s)`,
      "",
      ...formatTable(
        ["domain", "tables", "tools", "tasks", "gold passes", "careless passes"],
        runs.map(({ name, tables, tools, summary }) => [
          name,
          String(tables),
          String(tools),
          String(summary.tasks),
          ...summary.agents.map(({ outcomes, episodes: all }) => `${outcomes.passed} of ${all}`),
        ]),
      ),
      "",
      "gold does what solves each task; careless does the same but for one mistake",
      "(a call dropped, an argument wrong, a write too many, stopping early, silence).",
      "It passes only where its mistake broke nothing.",
      "",
      `domains ${path(join(folder, "domains"))}   (packages in TypeScript, with tasks)`,
      ...(first ? [`store   ${path(first.store)}`, `report  ${path(first.report)}   (open it in a browser)`] : []),
      "",
      "Try next:",
      "  npm run -s toolworld -- domains",
      "  npm run -s toolworld -- run --domain retail --agent careless:wrong-argument \\",
      "    --trials 2 --store run.sqlite",
      ...(first ? [`  npm run -s toolworld -- verify --store ${path(first.store)}`] : []),
    ],
  };
}

async function runWorld(folder: string, world: MadeWorld, seed: number) {
  const { name, tables, tools } = world.blueprint;
  const settings: ScenarioSettings = { domain: world.domain, tau2: null, split: null, tasks: world.tasksFile };
  const store = join(folder, `${name}.sqlite`);
  const report = join(folder, `${name}.html`);
  const { outcome, summary } = await executeRun({
    settings,
    scenario: await loadScenario(settings),
    agents: readAgents("gold,careless"),
    trials: TRIALS,
    seed,
    store,
    resume: true,
  });
  await writeReportFile(store, report);
  return { name, tables: tables.length, tools: tools.length, outcome, summary, store, report };
}
