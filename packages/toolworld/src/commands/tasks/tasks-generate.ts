import type { Task } from "@toolworld/contracts";
import { generateTasks, type TaskFunnel } from "@toolworld/tasks";
import { Command } from "commander";
import { type CommandResult, type CommonOptions, defineAction } from "../../define-action.ts";
import { loadDomain } from "../../domains/load-domain.ts";
import { formatTable } from "../../output/format-table.ts";
import { createProgressBar } from "../../output/progress-bar.ts";
import { createTerminal } from "../../output/terminal.ts";
import { naturalNumber, positiveInteger } from "../options.ts";
import { writeTasksFile } from "./write-tasks-file.ts";

interface GenerateOptions extends CommonOptions {
  readonly domain: string;
  readonly count: number;
  readonly seed: number;
  readonly out: string;
}

/** `toolworld tasks generate`: executed, certified tasks for a domain that says what its tools and tables mean. */
export function tasksGenerateCommand(): Command {
  return new Command("generate")
    .description(
      "Make tasks for a domain: planned backwards from writes, executed, said in plain English, and kept only where they certify.",
    )
    .requiredOption("--domain <name>", "a domain's name, its package, a module's path, or a blueprint.json")
    .requiredOption("--count <count>", "how many tasks are wanted", positiveInteger)
    .requiredOption("--out <file>", "the file to write")
    .option("--seed <number>", "seeds worlds, plans and words", naturalNumber, 1)
    .option("--json", "print one JSON object")
    .addHelpText(
      "after",
      "\nExample:\n  toolworld tasks generate --domain generated/library/blueprint.json --count 30 --out tasks.json",
    )
    .action(defineAction(generate));
}

async function generate({ domain: name, count, seed, out }: GenerateOptions): Promise<CommandResult> {
  const { domain } = await loadDomain(name);
  const bar = createProgressBar(createTerminal(), "tasks");
  const { tasks, funnel } = await generateTasks(domain, { count, seed, onTask: (made) => bar.update(made, count) });
  bar.end();
  if (tasks.length > 0) writeTasksFile(out, tasks);
  return {
    ok: tasks.length > 0,
    json: { domain: domain.name, wanted: count, tasks: tasks.length, ...measure(tasks), funnel, out },
    lines: [...toLines(tasks, funnel), "", closing(domain.name, tasks, count, out)],
  };
}

function measure(tasks: readonly Task[]) {
  const lengths = tasks.map(({ gold }) => gold.calls.length).sort((one, other) => one - other);
  const difficulties = tasks.map(({ difficulty = 0 }) => difficulty).sort((one, other) => one - other);
  const middle = Math.floor(tasks.length / 2);
  return {
    certified: tasks.filter(({ certificate }) => certificate?.certified).length,
    withWrites: tasks.filter(({ gold }) => gold.changes.length > 0).length,
    medianLength: lengths[middle] ?? 0,
    longest: lengths.at(-1) ?? 0,
    medianDifficulty: difficulties[middle] ?? 0,
  };
}

function toLines(tasks: readonly Task[], { tried, kept, reasons }: TaskFunnel): string[] {
  const share = (part: number) => `${((100 * part) / Math.max(1, tried)).toFixed(1)} %`;
  const { certified, withWrites, medianLength, longest } = measure(tasks);
  const rows = [
    ["tried", String(tried), ""],
    ["kept, all certified", String(certified), share(kept)],
    ["  with writes", String(withWrites), share(withWrites)],
    ...Object.entries(reasons).map(([reason, count]) => [reason, String(count), share(count)]),
  ];
  return [
    ...formatTable(["", "count", "share"], rows),
    "",
    `gold has ${medianLength} steps at the median, ${longest} at most`,
  ];
}

function closing(domain: string, tasks: readonly Task[], count: number, out: string): string {
  if (tasks.length === 0) return `${domain} gave no task: its tables and tools must say what they mean (semantics)`;
  const few = tasks.length < count ? ` of ${count} wanted` : "";
  return `wrote ${tasks.length} tasks${few} to ${out}`;
}
