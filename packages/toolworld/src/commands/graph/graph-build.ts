import { openPool, type PoolTool } from "@toolworld/pool";
import { buildGraph, findCommunities, findMounts, readGraph, writeGraph } from "@toolworld/tool-graph";
import { Command } from "commander";
import { type CommandResult, type CommonOptions, defineAction } from "../../define-action.ts";
import { createProgressBar, type ProgressBar } from "../../output/progress-bar.ts";
import { createTerminal } from "../../output/terminal.ts";
import { graphSummaryLines } from "./graph-summary-lines.ts";

interface GraphBuildOptions extends CommonOptions {
  readonly pool: string;
  readonly out: string;
}

/** `toolworld graph build`: a pool's graph and communities, in one file. */
export function graphBuildCommand(): Command {
  return new Command("build")
    .description("Find which tool of a pool feeds which, and the communities that they make.")
    .requiredOption("--pool <file>", "the pool")
    .requiredOption("--out <file>", "where the graph goes, in place of what is there")
    .option("--json", "print one JSON object")
    .addHelpText("after", "\nExample:\n  toolworld graph build --pool pool.sqlite --out pool.graph")
    .action(defineAction(build));
}

async function build({ pool: path, out }: GraphBuildOptions): Promise<CommandResult> {
  const started = performance.now();
  using pool = openPool(path);
  const mounts = findMounts(pool.tools());
  const tools = () => withoutMounts(pool.tools(), mounts);
  const bars = createBars(pool.count() - mounts.size);
  const graph = buildGraph(tools(), { onProgress: bars.update });
  bars.end();
  const terminal = createTerminal();
  terminal.note(`${graph.from.length} edges; looking for communities`);
  const found = findCommunities(graph);
  terminal.note(`${found.communities.length} communities; writing ${out}`);
  writeGraph(out, graph, found, tools());
  using written = readGraph(out);
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  return {
    json: { out, seconds, mounts: mounts.size, ...written.summary },
    lines: [
      ...graphSummaryLines(written.summary),
      "",
      `${mounts.size} operations were left out that only repeat others at other places of an API`,
      `${out} was written; all took ${seconds} s`,
    ],
  };
}

function* withoutMounts(tools: Iterable<PoolTool>, mounts: ReadonlySet<string>): Generator<PoolTool> {
  for (const tool of tools) if (!mounts.has(tool.id)) yield tool;
}

/** One bar for each stage, shown one after the other. */
function createBars(total: number): { update(stage: string, done: number): void; end(): void } {
  let current: { stage: string; bar: ProgressBar } | undefined;
  return {
    update(stage, done) {
      if (current?.stage !== stage) {
        current?.bar.end();
        current = { stage, bar: createProgressBar(createTerminal(), stage) };
      }
      if (done % STEP === 0 || done === total) current.bar.update(done, total);
    },
    end: () => current?.bar.end(),
  };
}

/** The bar is drawn anew after so many tools. */
const STEP = 200;
