import {
  createBaselineRanker,
  createIndex,
  evaluateQueries,
  isInSplit,
  METRIC_NAMES,
  meanMetrics,
  type PairedDifference,
  pairedBootstrap,
  type QuerySplit,
  type Ranker,
  type RetrievalMetrics,
  readLabelledSet,
} from "@toolworld/retriever";
import { Command, Option } from "commander";
import { type CommandResult, type CommonOptions, defineAction } from "../../define-action.ts";
import { formatTable } from "../../output/format-table.ts";
import { createProgressBar } from "../../output/progress-bar.ts";
import { createTerminal } from "../../output/terminal.ts";
import { chooseSignals } from "./signal-options.ts";

interface RetrieveEvalOptions extends CommonOptions {
  readonly set: readonly string[];
  readonly signals?: string;
  readonly embedding?: string;
  readonly split: QuerySplit;
  readonly compare?: boolean;
}

/** What is told of a set. */
interface SetRow extends RetrievalMetrics {
  readonly name: string;
  readonly queries: number;
  readonly msPerQuery: number;
}

/** `toolworld retrieve eval`: how good the retriever is on labelled sets. */
export function retrieveEvalCommand(): Command {
  return new Command("eval")
    .description(
      "Measure retrieval on labelled sets (BEIR layout, plain or gzipped), 0 to 100; with --compare beside plain BM25 + character n-grams, with bootstrap intervals.",
    )
    .requiredOption("--set <dirs...>", "folders with corpus.jsonl, queries.jsonl and qrels.tsv")
    .option("--signals <names>", "only these, with weights where wanted: bm25,char,phrase or bm25=1,char=0.5")
    .option("--embedding <file>", "a static embedding of retrieve train: adds the signals static and background")
    .addOption(
      new Option("--split <name>", "which queries: settings were chosen on the development half")
        .choices(["all", "development", "test"])
        .default("all"),
    )
    .option("--compare", "measure the baseline as well")
    .option("--json", "print one JSON object")
    .addHelpText("after", "\nExample:\n  toolworld retrieve eval --set retrieval/toolbench-g3 --compare")
    .action(defineAction(evaluate));
}

async function evaluate(options: RetrieveEvalOptions): Promise<CommandResult> {
  const { signals, weights } = chooseSignals(options);
  const bar = createProgressBar(createTerminal(), "eval");
  const sets: SetRow[] = [];
  const baseline: SetRow[] = [];
  const pairs: (readonly (readonly [number, number])[])[] = [];
  try {
    for (const [done, folder] of options.set.entries()) {
      const set = readLabelledSet(folder);
      const queries = set.queries.filter(({ id }) => isInSplit(id, options.split));
      bar.update(done, options.set.length, set.name);
      const index = createIndex(set.documents);
      const measure = async (ranker: Ranker) => {
        const started = performance.now();
        const { metrics, byQuery } = await evaluateQueries(queries, ranker);
        const msPerQuery = (performance.now() - started) / Math.max(1, queries.length);
        return { row: { name: set.name, ...metrics, queries: queries.length, msPerQuery }, byQuery };
      };
      const ours = await measure((query, limit) =>
        index.search(query, { limit, signals, settings: { signals: weights } }).map(({ id }) => id),
      );
      sets.push(ours.row);
      if (!options.compare) continue;
      const plain = await measure(createBaselineRanker(set.entries));
      baseline.push(plain.row);
      pairs.push(
        plain.byQuery.map((metrics, index) => [metrics.ndcg10, (ours.byQuery[index] as RetrievalMetrics).ndcg10]),
      );
    }
  } finally {
    bar.end();
  }
  const comparison = options.compare
    ? {
        baseline: { sets: baseline, mean: meanMetrics(baseline) },
        differences: sets.map(({ name }, index) => ({ name, ...pairedBootstrap([pairs[index] as never]) })),
        difference: pairedBootstrap(pairs),
      }
    : undefined;
  return {
    json: { split: options.split, signals: weights, sets, mean: meanMetrics(sets), ...comparison },
    lines: [
      ...metricsTable(sets),
      ...(comparison ? ["", "plain BM25 + character 3- to 5-grams:", ...metricsTable(baseline), ""] : []),
      ...(comparison ? differenceTable([...comparison.differences, { name: "mean", ...comparison.difference }]) : []),
    ],
  };
}

function metricsTable(rows: readonly SetRow[]): string[] {
  const cells = (metrics: RetrievalMetrics) => METRIC_NAMES.map((name) => metrics[name].toFixed(1));
  return formatTable(
    ["set", "queries", "NDCG@5", "NDCG@10", "R@5", "R@10", "R@20", "complete@10", "ms"],
    [
      ...rows.map((row) => [row.name, String(row.queries), ...cells(row), row.msPerQuery.toFixed(2)]),
      ["mean", "", ...cells(meanMetrics(rows)), ""],
    ],
  );
}

function differenceTable(rows: readonly (PairedDifference & { readonly name: string })[]): string[] {
  const signed = (value: number) => `${value < 0 ? "" : "+"}${value.toFixed(2)}`;
  return formatTable(
    ["NDCG@10 beside it", "difference", "95 % from", "to", ""],
    rows.map(({ name, difference, low, high }) => [
      name,
      signed(difference),
      signed(low),
      signed(high),
      low > 0 ? "better" : high < 0 ? "worse" : "",
    ]),
  );
}
