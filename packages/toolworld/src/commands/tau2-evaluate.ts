import { type EvaluationComparison, evaluateEpisodes, TAU2_DOMAINS, type Tau2DomainName } from "@toolworld/benchmarks";
import { Command, Option } from "commander";
import { type CommandResult, type CommonOptions, defineAction } from "../define-action.ts";
import { formatTable } from "../output/format-table.ts";
import { createTerminal } from "../output/terminal.ts";

interface EvaluateOptions extends CommonOptions {
  readonly data: string;
  readonly domain: Tau2DomainName;
  readonly episodes: string;
}

/** `toolworld tau2 evaluate`: the rewards of recorded episodes again. */
export function tau2EvaluateCommand(): Command {
  return new Command("evaluate")
    .description(
      "Evaluate recorded episodes again and compare with what the reference made of them: recorded evaluations, or a results file.",
    )
    .requiredOption("--data <dir>", "τ²-bench's data folder")
    .addOption(new Option("--domain <name>", "the domain").choices(TAU2_DOMAINS).makeOptionMandatory())
    .requiredOption("--episodes <file>", "eval_DOMAIN.….jsonl.gz, a results file, or its folder")
    .option("--json", "print one JSON object")
    .addHelpText("after", "\nExample:\n  toolworld tau2 evaluate --data tau2 --domain retail --episodes results.json")
    .action(defineAction(evaluate));
}

const LOG_INTERVAL = 2000;

async function evaluate({ data, domain, episodes }: EvaluateOptions): Promise<CommandResult> {
  const terminal = createTerminal();
  let shownAt = performance.now();
  const comparison = await evaluateEpisodes({
    data,
    domain,
    episodes,
    onProgress(cases) {
      if (performance.now() - shownAt < LOG_INTERVAL) return;
      shownAt = performance.now();
      terminal.note(`${episodes}: ${cases} cases`);
    },
  });
  return { ok: comparison.equal === comparison.cases, json: comparison, lines: toLines(comparison) };
}

/** How many mismatches are told to people. */
const MAXIMUM_LINES = 20;
const WIDTH = 78;

function toLines({ domain, cases, equal, mismatches }: EvaluationComparison): string[] {
  const lines = mismatches
    .slice(0, MAXIMUM_LINES)
    .flatMap(({ id, type, differences }) => [
      cut(`${id}, ${type}:`),
      ...differences.flatMap(({ field, expected, found }) => [
        cut(`  ${field}: expected ${JSON.stringify(expected)}`),
        cut(`  ${" ".repeat(field.length)}     found ${JSON.stringify(found)}`),
      ]),
    ]);
  const left = mismatches.length - MAXIMUM_LINES;
  return [
    ...formatTable(
      ["domain", "cases", "equal", "mismatches"],
      [[domain, String(cases), String(equal), String(mismatches.length)]],
    ),
    ...lines,
    ...(left > 0 ? [`and ${left} more; --json tells all`] : []),
  ];
}

function cut(text: string): string {
  return text.length > WIDTH ? `${text.slice(0, WIDTH - 1)}…` : text;
}
