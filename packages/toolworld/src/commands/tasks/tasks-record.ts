import type { Task } from "@toolworld/contracts";
import { Command } from "commander";
import { type CommandResult, type CommonOptions, defineAction } from "../../define-action.ts";
import { certifyTask } from "../../domains/certify-task.ts";
import { loadDomain } from "../../domains/load-domain.ts";
import { recordDraft } from "../../domains/read-tasks.ts";
import { usageError } from "../../usage-error.ts";
import { writeTasksFile } from "./write-tasks-file.ts";

interface RecordOptions extends CommonOptions {
  readonly domain: string;
  readonly out: string;
}

/** `toolworld tasks record`: from what a person writes to what ships. */
export function tasksRecordCommand(): Command {
  return new Command("record")
    .description(
      "Execute and certify a domain's task drafts and write the tasks: gold with results, changes and partial order, and the certificate.",
    )
    .requiredOption("--domain <name>", "a domain's name, its package, or a module's path")
    .requiredOption("--out <file>", "the file to write")
    .option("--json", "print one JSON object")
    .addHelpText("after", "\nExample:\n  toolworld tasks record --domain retail --out tasks.json")
    .action(defineAction(recordTasks));
}

async function recordTasks({ domain: name, out }: RecordOptions): Promise<CommandResult> {
  const { domain, drafts } = await loadDomain(name);
  if (drafts.length === 0) throw usageError("missing-tasks", `${name} exports no taskDrafts`);
  const tasks: Task[] = [];
  for (const draft of drafts) {
    const task = await recordDraft(draft, domain);
    const certificate = await certifyTask(domain, task);
    const broken = certificate.claims.find(({ holds }) => !holds);
    if (broken)
      throw usageError("uncertified-task", `task "${task.id}" cannot be certified: ${broken.name}: ${broken.evidence}`);
    tasks.push({ ...task, certificate });
  }
  writeTasksFile(out, tasks);
  const calls = tasks.reduce((sum, task) => sum + task.gold.calls.length, 0);
  return {
    json: { domain: domain.name, tasks: tasks.length, calls, out },
    lines: [`wrote ${tasks.length} tasks with ${calls} gold calls to ${out}`],
  };
}
