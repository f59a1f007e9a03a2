import {
  type ComparedSide,
  type ContaminationReport,
  domainToTools,
  reportContamination,
  tasksToSide,
} from "@toolworld/tasks";
import { Command } from "commander";
import { type CommandResult, type CommonOptions, defineAction } from "../../define-action.ts";
import { loadDomain } from "../../domains/load-domain.ts";
import { readTasksFile, recordDraft } from "../../domains/read-tasks.ts";
import { formatTable } from "../../output/format-table.ts";
import { usageError } from "../../usage-error.ts";
import { positiveInteger } from "../options.ts";
import { readBenchmarkFolder } from "./read-benchmark-folder.ts";
import { readRecordedTasks } from "./read-recorded-tasks.ts";

interface ContaminationCommandOptions extends CommonOptions {
  readonly tasks?: string;
  readonly domain?: string;
  readonly against: string;
  readonly run: number;
}

/** `toolworld tasks contamination`: what tasks have in common with a benchmark that they must not give away. */
export function tasksContaminationCommand(): Command {
  return new Command("contamination")
    .description(
      "Compare tasks with a benchmark's folder: names of tools, parameters of tools, and runs of words in the texts.",
    )
    .option("--tasks <file>", "a file of tasks")
    .option("--domain <name>", "a domain: all its tools, and its own tasks where no file is given")
    .requiredOption("--against <dir>", "the benchmark's folder, such as τ²-bench's data")
    .option("--run <words>", "how many equal words in a row count as copied", positiveInteger, 8)
    .option("--json", "print one JSON object")
    .addHelpText("after", "\nExample:\n  toolworld tasks contamination --tasks tasks.json --against data/tau2")
    .action(defineAction(contamination));
}

async function contamination(options: ContaminationCommandOptions): Promise<CommandResult> {
  const theirs = await readBenchmarkFolder(options.against);
  const report = reportContamination(await readOurs(options), theirs, { runLength: options.run });
  return { json: report, lines: toLines(report) };
}

async function readOurs({ tasks: file, domain: name }: ContaminationCommandOptions): Promise<ComparedSide> {
  if (name === undefined) {
    if (file === undefined) throw usageError("usage", "give --tasks FILE, --domain NAME, or both");
    return tasksToSide(readRecordedTasks(file));
  }
  const { domain, tasks, drafts } = await loadDomain(name);
  const tools = domainToTools(domain);
  if (file !== undefined) return { tools, texts: tasksToSide(await readTasksFile(file, domain)).texts };
  const own = tasks.length > 0 ? tasks : await Promise.all(drafts.map((draft) => recordDraft(draft, domain)));
  return { tools, texts: tasksToSide(own).texts };
}

function toLines({ tools, schemas, texts }: ContaminationReport): string[] {
  const rows = [
    ["tools", String(tools.ours), String(tools.theirs), `${tools.sharedNames.length} of one name`],
    ["schemas of two parameters or more", "", "", `${schemas.same.length} equal pairs`],
    ["texts", String(texts.ours), String(texts.theirs), `${texts.withSharedRun} share ${texts.runLength} words`],
    ["", "", "", `${texts.alike} alike (${texts.threshold}), highest ${texts.maximumJaccard}`],
  ];
  return [
    ...formatTable(["", "ours", "theirs", "in common"], rows),
    ...(tools.sharedNames.length > 0 ? ["", `tools of one name: ${tools.sharedNames.slice(0, 8).join(", ")}`] : []),
    ...texts.overlaps
      .slice(0, 5)
      .map(({ ours, theirs, sharedRuns, jaccard }) => `${ours} ~ ${theirs}: ${sharedRuns} runs, ${jaccard}`),
  ];
}
