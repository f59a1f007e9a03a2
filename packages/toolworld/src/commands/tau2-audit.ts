import { auditTau2, type DomainAudit, TAU2_DOMAINS, type Tau2DomainName } from "@toolworld/benchmarks";
import { Command, Option } from "commander";
import { type CommandResult, type CommonOptions, defineAction } from "../define-action.ts";
import { formatTable } from "../output/format-table.ts";
import { createProgressBar, type ProgressBar } from "../output/progress-bar.ts";
import { createTerminal } from "../output/terminal.ts";

interface AuditOptions extends CommonOptions {
  readonly data: string;
  readonly domain?: Tau2DomainName;
}

/** `toolworld tau2 audit`: what is odd about the benchmark's own tasks. */
export function tau2AuditCommand(): Command {
  return new Command("audit")
    .description(
      "Run every task's gold and say what is odd: golds that fail, tasks that doing nothing passes, words that can never be told, golds whose order matters.",
    )
    .requiredOption("--data <dir>", "τ²-bench's data folder")
    .addOption(new Option("--domain <name>", "only this domain").choices(TAU2_DOMAINS))
    .option("--json", "print one JSON object")
    .addHelpText("after", "\nExample:\n  toolworld tau2 audit --data tau2")
    .action(defineAction(audit));
}

async function audit({ data, domain }: AuditOptions): Promise<CommandResult> {
  let bar: { readonly domain: Tau2DomainName; readonly bar: ProgressBar } | undefined;
  const audits = await auditTau2({
    data,
    ...(domain ? { domains: [domain] } : {}),
    onProgress(current, done, total) {
      if (bar?.domain !== current) {
        bar?.bar.end();
        bar = { domain: current, bar: createProgressBar(createTerminal(), current) };
      }
      bar.bar.update(done, total);
    },
  });
  bar?.bar.end();
  return { json: { domains: audits }, lines: toLines(audits) };
}

function toLines(audits: readonly DomainAudit[]): string[] {
  const header = ["domain", "tasks", "gold raises", "calls", "not solved", "nothing passes", "untellable", "order"];
  const rows = audits.map(({ domain, tasks, raisingGold, failedByGold, passedByNothing, untellable, reordering }) => [
    domain,
    String(tasks),
    String(raisingGold.tasks.length),
    String(raisingGold.calls.length),
    String(failedByGold.tasks.length),
    String(passedByNothing.tasks.length),
    String(untellable.infos.length),
    String(reordering.sensitive.length),
  ]);
  return [...formatTable(header, rows), ...audits.flatMap(idLines)];
}

function idLines({
  domain,
  raisingGold,
  failedByGold,
  passedByNothing,
  untellable,
  reordering,
}: DomainAudit): string[] {
  const { tried, orders, sensitive, unforeseen } = reordering;
  const unjudged = passedByNothing.tasks.filter((id) => !passedByNothing.judged.includes(id));
  return [
    ...paragraph(`${domain}: gold raises`, raisingGold.tasks),
    ...paragraph(`${domain}: gold does not solve`, failedByGold.tasks),
    ...paragraph(`${domain}: doing nothing passes`, unjudged),
    ...paragraph(`${domain}: doing nothing passes if a judge agrees`, passedByNothing.judged),
    ...paragraph(`${domain}: holds words that can never be told`, untellable.tasks),
    ...paragraph(`${domain}: order matters (${tried} tasks, ${orders} orders tried)`, sensitive),
    ...paragraph(`${domain}: order matters though nothing shows why`, unforeseen),
  ];
}

const WIDTH = 78;

/** How many ids of one kind are told to people. */
const MAXIMUM_IDS = 40;

function paragraph(title: string, ids: readonly string[]): string[] {
  if (ids.length === 0) return [];
  const lines: string[] = [];
  let line = " ";
  for (const id of ids.slice(0, MAXIMUM_IDS)) {
    const word = ` ${id.length > WIDTH - 2 ? `${id.slice(0, WIDTH - 3)}…` : id}`;
    if (line.length + word.length > WIDTH) {
      lines.push(line);
      line = " ";
    }
    line += word;
  }
  const left = ids.length - MAXIMUM_IDS;
  return ["", `${title}:`, ...lines, line, ...(left > 0 ? [`  and ${left} more; --json tells all`] : [])];
}
