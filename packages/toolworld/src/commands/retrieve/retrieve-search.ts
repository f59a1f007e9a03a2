import { openPool, type PoolTool } from "@toolworld/pool";
import { toToolCard, toToolSchema } from "@toolworld/retriever";
import { Command } from "commander";
import { type CommandResult, type CommonOptions, defineAction } from "../../define-action.ts";
import { positiveInteger } from "../options.ts";
import { countToolTokens } from "./count-tokens.ts";
import { openPoolIndex } from "./open-pool-index.ts";
import { readPoolTools } from "./read-pool-tools.ts";
import { chooseSignals } from "./signal-options.ts";

interface RetrieveSearchOptions extends CommonOptions {
  readonly query: string;
  readonly pool: string;
  readonly index?: string;
  readonly limit: number;
  readonly provider?: string;
  readonly embedding?: string;
  readonly schemas?: boolean;
}

/** `toolworld retrieve search`: the best tools for a request. */
export function retrieveSearchCommand(): Command {
  return new Command("search")
    .description("Show the best tools of a pool for a request, a card each.")
    .argument("<query>", "what is wanted, in any words")
    .requiredOption("--pool <file>", "the pool, or JSON Lines of its tools")
    .option("--index <file>", "keep the index here: the next search opens it in place of reading the pool")
    .option("--limit <n>", "how many tools", positiveInteger, 10)
    .option("--provider <name>", "only tools of this provider")
    .option("--embedding <file>", "a static embedding of retrieve train")
    .option("--schemas", "show the full JSON schemas in place of cards")
    .option("--json", "print one JSON object")
    .addHelpText(
      "after",
      '\nExample:\n  toolworld retrieve search --pool pool.sqlite "cancel my order and pay me back"',
    )
    .action((query: string, options: RetrieveSearchOptions) => defineAction(search)({ ...options, query }));
}

async function search(options: RetrieveSearchOptions): Promise<CommandResult> {
  const { query, pool, limit, provider } = options;
  const index = await openPoolIndex(pool, options.index);
  const { signals, weights } = chooseSignals(options);
  const started = performance.now();
  const hits = index.search(query, {
    limit,
    signals,
    settings: { signals: weights },
    ...(provider === undefined ? {} : { filter: (tool) => tool.provider.split("\n")[0] === provider }),
  });
  const milliseconds = performance.now() - started;
  const toolById = await readTools(
    pool,
    hits.map(({ id }) => id),
  );
  const tools = hits.map(({ id, score }) => {
    const tool = toolById.get(id);
    return {
      id,
      score,
      ...(tool ? { card: toToolCard(tool) } : {}),
      ...(tool && options.schemas ? { schema: toToolSchema(tool) } : {}),
    };
  });
  const tokens = await countToolTokens([...toolById.values()]);
  return {
    json: { query, tools, indexed: index.size, milliseconds, tokens },
    lines:
      tools.length > 0
        ? tools.flatMap(({ id, card, schema }) => (schema ? JSON.stringify(schema, null, 2).split("\n") : [card ?? id]))
        : [`no tool of ${index.size} has anything to do with that; say it in other words`],
  };
}

async function readTools(path: string, ids: readonly string[]): Promise<ReadonlyMap<string, PoolTool>> {
  const found = new Map<string, PoolTool>();
  if (!/\.jsonl(\.gz)?$/.test(path)) {
    using pool = openPool(path);
    for (const id of ids) {
      const tool = pool.get(id);
      if (tool) found.set(id, tool);
    }
    return found;
  }
  const wanted = new Set(ids);
  for await (const tool of readPoolTools(path)) if (wanted.has(tool.id)) found.set(tool.id, tool);
  return found;
}
