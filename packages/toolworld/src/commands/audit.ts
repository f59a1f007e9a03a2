import { resolve } from "node:path";
import type { Certificate, ClaimName } from "@toolworld/contracts";
import type { Command } from "commander";
import { type CommandResult, type CommonOptions, defineAction } from "../define-action.ts";
import { certifyTask } from "../domains/certify-task.ts";
import { loadScenario } from "../environment.ts";
import { formatTable } from "../output/format-table.ts";
import { createProgressBar } from "../output/progress-bar.ts";
import { createTerminal } from "../output/terminal.ts";

interface AuditOptions extends CommonOptions {
  readonly domain: string;
  readonly tau2?: string;
  readonly split?: string;
  readonly tasks?: string;
}

/** `toolworld audit`: a certificate for every task. */
export function defineAudit(command: Command): Command {
  return command
    .requiredOption("--domain <name>", "a domain's name, its package, or a module's path")
    .option("--tau2 <dir>", "audit a τ²-bench data folder's tasks")
    .option("--split <name>", "with --tau2: base, train or test")
    .option("--tasks <file>", "tasks in JSON or JSONL, in place of the domain's own")
    .option("--json", "print one JSON object")
    .addHelpText("after", "\nExample:\n  toolworld audit --domain retail")
    .action(defineAction(audit));
}

async function audit(options: AuditOptions): Promise<CommandResult> {
  const { domain, tasks, state } = await loadScenario({
    domain: options.domain,
    tau2: options.tau2 === undefined ? null : resolve(options.tau2),
    split: options.split ?? null,
    tasks: options.tasks === undefined ? null : resolve(options.tasks),
  });
  const bar = createProgressBar(createTerminal(), "audit");
  const certificates: Certificate[] = [];
  for (const task of tasks) {
    certificates.push(await certifyTask(domain, task, state));
    bar.update(certificates.length, tasks.length);
  }
  bar.end();
  const refused = certificates.filter(({ certified }) => !certified);
  const runs = certificates.flatMap(({ claims }) => claims).reduce((sum, claim) => sum + claim.runs, 0);
  return {
    ok: refused.length === 0,
    json: { domain: domain.name, tasks: tasks.length, certified: tasks.length - refused.length, runs, certificates },
    lines: [
      `${domain.name}: ${tasks.length - refused.length} of ${tasks.length} tasks certified, by ${runs} runs`,
      "",
      ...claimTable(certificates),
      ...refused.flatMap(({ task, claims }) =>
        claims.flatMap(({ name, holds, evidence }) =>
          holds ? [] : [`refused: ${task.id}: ${name}: ${shorten(evidence)}`],
        ),
      ),
    ],
  };
}

function claimTable(certificates: readonly Certificate[]): string[] {
  const names = [...new Set(certificates.flatMap(({ claims }) => claims.map(({ name }) => name)))];
  const rows = names.map((name: ClaimName) => {
    const claims = certificates.flatMap((certificate) => certificate.claims.filter((claim) => claim.name === name));
    const holding = claims.filter(({ holds }) => holds).length;
    const runs = claims.reduce((sum, claim) => sum + claim.runs, 0);
    return [name, String(holding), String(claims.length - holding), String(runs)];
  });
  return formatTable(["claim", "holds", "refused", "runs"], rows);
}

const MAXIMUM_TEXT = 160;

function shorten(text: string): string {
  return text.length > MAXIMUM_TEXT ? `${text.slice(0, MAXIMUM_TEXT)}…` : text;
}
