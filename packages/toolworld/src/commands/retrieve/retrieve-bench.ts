import { readLabelledSet, type ToolDocument, toolToDocument } from "@toolworld/retriever";
import { Command } from "commander";
import { type CommandResult, type CommonOptions, defineAction } from "../../define-action.ts";
import { formatTable } from "../../output/format-table.ts";
import { usageError } from "../../usage-error.ts";
import { positiveInteger } from "../options.ts";
import { measureRetrieval, type RetrievalFigures } from "./measure-retrieval.ts";
import { readPoolTools } from "./read-pool-tools.ts";
import { chooseSignals } from "./signal-options.ts";

interface RetrieveBenchOptions extends CommonOptions {
  readonly pool: string;
  readonly set: readonly string[];
  readonly tools: number;
  readonly embedding?: string;
}

/** `toolworld retrieve bench`: how fast searching is at the size of a registry. */
export function retrieveBenchCommand(): Command {
  return new Command("bench")
    .description(
      "Measure building, searching, changing, writing and opening an index on this machine, one process. Tools of labelled sets come first, then the pool's, up to a number.",
    )
    .requiredOption("--pool <file>", "the pool, or JSON Lines of its tools")
    .option("--set <dirs...>", "labelled sets: their tools are indexed and their queries are asked", [])
    .option("--tools <n>", "index so many tools at most", positiveInteger, 100_000)
    .option("--embedding <file>", "search with a static embedding of retrieve train")
    .option("--json", "print one JSON object")
    .addHelpText("after", "\nExample:\n  toolworld retrieve bench --pool pool.sqlite --set retrieval/toolbench-g1")
    .action(defineAction(bench));
}

async function bench({ pool, set, tools, ...options }: RetrieveBenchOptions): Promise<CommandResult> {
  const documents = new Map<string, ToolDocument>();
  const queries: string[] = [];
  for (const labelled of set.map(readLabelledSet)) {
    for (const document of labelled.documents) if (documents.size < tools) documents.set(document.id, document);
    queries.push(...labelled.queries.map(({ text }) => text));
  }
  for await (const tool of readPoolTools(pool)) {
    if (documents.size >= tools) break;
    documents.set(tool.id, toolToDocument(tool));
    if (set.length === 0 && tool.description !== "" && documents.size % QUERY_EVERY === 1)
      queries.push(tool.description);
  }
  if (queries.length === 0)
    throw usageError("empty-pool", `${pool}: there is nothing to ask for; give sets or a pool of tools`);
  const figures = measureRetrieval([...documents.values()], queries, chooseSignals(options));
  return { json: figures, lines: toLines(figures) };
}

/** Without sets every so many-th tool's own description is asked for. */
const QUERY_EVERY = 97;

function toLines(figures: RetrievalFigures): string[] {
  const milliseconds = (value: number) => `${value.toPrecision(3)} ms`;
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;
  return formatTable(
    ["what", "figure"],
    [
      ["tools", String(figures.tools)],
      ["queries", String(figures.queries)],
      ["build", `${(figures.buildMs / 1000).toFixed(1)} s`],
      ["resident after the build, above before", megabytes(figures.buildBytes)],
      ["most held until then, texts included", megabytes(figures.peakBytes)],
      ["search, median", milliseconds(figures.searchP50Ms)],
      ["search, 99 of 100", milliseconds(figures.searchP99Ms)],
      ["add a tool, median", milliseconds(figures.addP50Ms)],
      ["add a tool, 99 of 100", milliseconds(figures.addP99Ms)],
      ["remove a tool, median", milliseconds(figures.removeP50Ms)],
      ["first search after a change, median", milliseconds(figures.searchAfterAddP50Ms)],
      ["write the index", milliseconds(figures.saveMs)],
      ["index file", megabytes(figures.fileBytes)],
      ["open the index", milliseconds(figures.openMs)],
    ],
  );
}
