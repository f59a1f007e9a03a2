import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { createRandom } from "@toolworld/contracts";
import { readGraph } from "@toolworld/tool-graph";
import { Command } from "commander";
import { type CommandResult, type CommonOptions, defineAction } from "../../define-action.ts";
import { type GenerateJob, generateDomains } from "../../generate/generate-domains.ts";
import { type GenerationSettings, openGenerationLog } from "../../generate/generation-log.ts";
import { nameDomains } from "../../generate/name-domains.ts";
import { summarizeWorlds } from "../../generate/summarize-worlds.ts";
import { toWorldRecord } from "../../generate/world-record.ts";
import { writeDomain } from "../../generate/write-domain.ts";
import { createProgressBar } from "../../output/progress-bar.ts";
import { createTerminal } from "../../output/terminal.ts";
import { naturalNumber, positiveInteger } from "../options.ts";
import { worldSummaryLines } from "./world-summary-lines.ts";

interface GenerateOptions extends CommonOptions {
  readonly graph: string;
  readonly out: string;
  readonly limit?: number;
  readonly minimum: number;
  readonly sample?: number;
  readonly tasks: number;
  readonly seed: string;
  readonly proposer?: string;
  readonly resume?: boolean;
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
    .option(
      "--proposer <module>",
      "a module that exports createProposer: asked for names of tables, keys and guards, each kept only if every law holds with it",
    )
    .option("--resume", "finish what an interrupted run began in the folder")
    .option("--json", "print one JSON object")
    .addHelpText("after", "\nExample:\n  toolworld domains generate --graph graph.sqlite --out generated")
    .action(defineAction(generate));
}

async function generate(options: GenerateOptions): Promise<CommandResult> {
  const { graph: file, out, tasks, seed, proposer, resume = false } = options;
  const jobs = planJobs(options);
  const log = openGenerationLog({ out, resume, settings: await toSettings(options) });
  const resumed = log.done.length;
  const source = {
    ...{ graph: file, tasks, seed },
    ...(proposer === undefined ? {} : { proposer: pathToFileURL(resolve(proposer)).href }),
  };
  const started = performance.now();
  const bar = createProgressBar(createTerminal(), "domains");
  bar.update(resumed, jobs.length);
  try {
    for await (const world of generateDomains(source, jobs.slice(resumed))) {
      log.start();
      writeDomain(out, world);
      log.append(toWorldRecord(jobs[log.done.length] as GenerateJob, world));
      bar.update(log.done.length, jobs.length, world.blueprint?.name ?? "");
    }
  } finally {
    bar.end();
  }
  const seconds = (performance.now() - started) / 1000;
  const summary = summarizeWorlds(log.done);
  const made = log.done.length - resumed;
  return {
    ok: summary.domains > 0,
    json: { out, ...summary, resumed, seconds: Number(seconds.toFixed(1)) },
    lines: [
      ...worldSummaryLines(summary),
      "",
      ...(resumed > 0 ? [`${resumed} communities were tried before`] : []),
      `${(made / Math.max(seconds, 0.001)).toFixed(1)} communities a second; ${summary.domains} folders are in ${out}`,
    ],
  };
}

/** The communities to try, in the order of the graph, with names for their domains. */
function planJobs({ graph: file, minimum, limit, sample, seed }: GenerateOptions): GenerateJob[] {
  using graph = readGraph(file);
  const all = [...graph.communities()].filter(({ tools }) => tools.length >= minimum).slice(0, limit);
  const drawn = new Set(createRandom(seed).shuffle(all).slice(0, sample));
  const communities = all.filter((community) => drawn.has(community));
  const names = nameDomains(communities);
  return communities.map(({ id }, index) => ({ community: id, name: names[index] as string }));
}

async function toSettings(options: GenerateOptions): Promise<GenerationSettings> {
  const { graph, limit = null, sample = null, minimum, tasks, seed, proposer } = options;
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(graph)) hash.update(chunk);
  return {
    ...{ graph: hash.digest("hex"), limit, sample, minimum, tasks, seed },
    proposer: proposer === undefined ? null : resolve(proposer),
  };
}
