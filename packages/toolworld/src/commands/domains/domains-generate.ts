import { existsSync, readdirSync } from "node:fs";
import { createRandom } from "@toolworld/contracts";
import type { DomainBlueprint } from "@toolworld/materializer";
import { readGraph } from "@toolworld/tool-graph";
import { Command } from "commander";
import { type CommandResult, type CommonOptions, defineAction } from "../../define-action.ts";
import { type GeneratedWorld, generateDomains } from "../../generate/generate-domains.ts";
import { nameDomains } from "../../generate/name-domains.ts";
import { writeDomain } from "../../generate/write-domain.ts";
import { formatTable } from "../../output/format-table.ts";
import { createProgressBar } from "../../output/progress-bar.ts";
import { createTerminal } from "../../output/terminal.ts";
import { usageError } from "../../usage-error.ts";
import { naturalNumber, positiveInteger } from "../options.ts";

interface GenerateOptions extends CommonOptions {
  readonly graph: string;
  readonly out: string;
  readonly limit?: number;
  readonly minimum: number;
  readonly sample?: number;
  readonly tasks: number;
  readonly seed: string;
}

/** `toolworld domains generate`: from communities of tools to domains that keep the laws. */
export function domainsGenerateCommand(): Command {
  return new Command("generate")
    .description(
      "Make domains of a graph's communities: tables, tools, seed and policy, inferred by rules and examined by every law. Each becomes a package folder in readable TypeScript, with its blueprint beside it.",
    )
    .requiredOption("--graph <file>", "a graph, made by graph build")
    .requiredOption("--out <dir>", "the folder that gets a folder for each domain; empty, or not there yet")
    .option("--limit <count>", "how many communities to take, the largest first", positiveInteger)
    .option("--sample <count>", "how many communities to take, at random", positiveInteger)
    .option("--seed <seed>", "what the sample is drawn with", "1")
    .option("--minimum <count>", "how many tools a community must have", positiveInteger, 5)
    .option("--tasks <count>", "how many certified tasks each domain gets", naturalNumber, 0)
    .option("--json", "print one JSON object")
    .addHelpText("after", "\nExample:\n  toolworld domains generate --graph graph.sqlite --out generated")
    .action(defineAction(generate));
}

async function generate({
  graph: file,
  out,
  limit,
  minimum,
  sample,
  seed,
  tasks,
}: GenerateOptions): Promise<CommandResult> {
  if (existsSync(out) && readdirSync(out).length > 0) {
    throw usageError("output-exists", `${out} is not empty; name a folder that is empty, or not there yet`);
  }
  using graph = readGraph(file);
  const all = [...graph.communities()].filter(({ tools }) => tools.length >= minimum).slice(0, limit);
  const drawn = new Set(createRandom(seed).shuffle(all).slice(0, sample));
  const communities = all.filter((community) => drawn.has(community));
  const names = nameDomains(communities);
  const jobs = communities.map(({ id }, index) => ({ community: id, name: names[index] as string }));
  const started = performance.now();
  const bar = createProgressBar(createTerminal(), "domains");
  const generated = await generateDomains({ graph: file, tasks, seed }, jobs, (done, { blueprint }) =>
    bar.update(done, jobs.length, blueprint?.name ?? ""),
  );
  bar.end();
  const seconds = (performance.now() - started) / 1000;
  for (const world of generated) writeDomain(out, world);
  const summary = summarize(generated);
  return {
    ok: summary.domains > 0,
    json: { out, ...summary, seconds: Number(seconds.toFixed(1)) },
    lines: [
      ...summaryLines(summary),
      "",
      `${(generated.length / Math.max(seconds, 0.001)).toFixed(1)} communities a second; wrote ${summary.domains} folders to ${out}`,
    ],
  };
}

interface Summary {
  readonly communities: number;
  readonly domains: number;
  readonly tools: number;
  readonly kept: number;
  /** Of the tools of the communities that became domains, the share that did. */
  readonly keptInDomains: number;
  readonly withWrites: number;
  readonly medianTools: number;
  readonly medianTables: number;
  /** Certified tasks, and how many domains have fewer than ten. */
  readonly tasks: number;
  readonly withFewTasks: number;
  /** Steps of their golds: the median and the most. */
  readonly medianSteps: number;
  readonly mostSteps: number;
  readonly tasksTried: number;
  readonly tasksRefused: Readonly<Record<string, number>>;
  readonly refusals: Readonly<Record<string, number>>;
  readonly dropped: Readonly<Record<string, number>>;
}

function summarize(generated: readonly GeneratedWorld[]): Summary {
  const made = generated.filter(({ blueprint }) => blueprint);
  const blueprints = made.map(({ blueprint }) => blueprint as DomainBlueprint);
  const sum = (list: readonly GeneratedWorld[], count: (one: GeneratedWorld) => number) =>
    list.reduce((total, one) => total + count(one), 0);
  return {
    communities: generated.length,
    domains: made.length,
    tools: sum(generated, ({ tools }) => tools),
    kept: sum(made, ({ kept }) => kept),
    keptInDomains: Number(
      (
        sum(made, ({ kept }) => kept) /
        Math.max(
          1,
          sum(made, ({ tools }) => tools),
        )
      ).toFixed(4),
    ),
    withWrites: blueprints.filter(({ tools }) => tools.some(({ kind }) => kind === "write")).length,
    medianTools: median(blueprints.map(({ tools }) => tools.length)),
    medianTables: median(blueprints.map(({ tables }) => tables.length)),
    ...summarizeTasks(made),
    refusals: countBy(generated.flatMap(({ refusal }) => refusal ?? [])),
    dropped: countBy(generated.flatMap(({ dropped }) => dropped.map(({ reason }) => reason))),
  };
}

function summarizeTasks(made: readonly GeneratedWorld[]) {
  const tasks = made.flatMap((world) => world.tasks ?? []);
  const steps = tasks.map(({ gold }) => gold.calls.length);
  const refused = new Map<string, number>();
  for (const { funnel } of made) {
    for (const [reason, count] of Object.entries(funnel?.reasons ?? {}))
      refused.set(reason, (refused.get(reason) ?? 0) + count);
  }
  return {
    tasks: tasks.length,
    withFewTasks: made.filter((world) => (world.tasks?.length ?? 0) < FEW_TASKS).length,
    medianSteps: median(steps),
    mostSteps: steps.reduce((most, count) => Math.max(most, count), 0),
    tasksTried: made.reduce((total, { funnel }) => total + (funnel?.tried ?? 0), 0),
    tasksRefused: sortCounts(refused),
  };
}

/** Domains with fewer tasks give little to learn from. */
const FEW_TASKS = 10;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function countBy(values: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return sortCounts(counts);
}

function sortCounts(counts: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
}

function summaryLines(summary: Summary): string[] {
  const share = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
  const rows = [
    ["communities", String(summary.communities), ""],
    ["domains", String(summary.domains), share(summary.domains, summary.communities)],
    ["  with writes", String(summary.withWrites), share(summary.withWrites, summary.domains)],
    ["tools of the domains kept", String(summary.kept), share(summary.keptInDomains, 1)],
    ["tools a domain, median", String(summary.medianTools), ""],
    ["tables a domain, median", String(summary.medianTables), ""],
    ...(summary.tasksTried === 0
      ? []
      : [
          ["certified tasks", String(summary.tasks), share(summary.tasks, summary.tasksTried)],
          ["  steps of gold, median", String(summary.medianSteps), ""],
          ["  steps of gold, most", String(summary.mostSteps), ""],
          ["  domains with fewer than ten", String(summary.withFewTasks), share(summary.withFewTasks, summary.domains)],
          ...Object.entries(summary.tasksRefused).map(([reason, count]) => [
            `task refused: ${reason}`,
            String(count),
            share(count, summary.tasksTried),
          ]),
        ]),
    ...Object.entries(summary.refusals).map(([reason, count]) => [
      `no domain: ${reason}`,
      String(count),
      share(count, summary.communities),
    ]),
    ...Object.entries(summary.dropped).map(([reason, count]) => [
      `tool dropped: ${reason}`,
      String(count),
      share(count, summary.tools),
    ]),
  ];
  return formatTable(["", "count", "share"], rows);
}
