import { replayFixtures } from "@toolworld/benchmarks";
import { Command } from "commander";
import { type CommandResult, type CommonOptions, defineAction } from "../define-action.ts";
import { formatTable } from "../output/format-table.ts";
import { createTerminal } from "../output/terminal.ts";
import { tau2AuditCommand } from "./tau2-audit.ts";
import { tau2EvaluateCommand } from "./tau2-evaluate.ts";
import { tau2RunCommand } from "./tau2-run.ts";

interface ReplayOptions extends CommonOptions {
  readonly data: string;
  readonly fixtures: readonly string[];
}

/** `toolworld tau2`: how we compare with the reference. */
export function defineTau2(command: Command): Command {
  const replay = new Command("replay")
    .description(
      "Replay recordings of the reference on our domain and compare the result's text and the state after every call.",
    )
    .requiredOption("--data <dir>", "τ²-bench's data folder")
    .requiredOption("--fixtures <files...>", "recordings, NAME_DOMAIN.….jsonl.gz, with tool_schemas.json beside")
    .option("--json", "print one JSON object")
    .addHelpText("after", "\nExample:\n  toolworld tau2 replay --data tau2 --fixtures gold_retail.dev.jsonl.gz")
    .action(defineAction(runReplay));
  return command
    .addCommand(replay)
    .addCommand(tau2EvaluateCommand())
    .addCommand(tau2RunCommand())
    .addCommand(tau2AuditCommand());
}

const LOG_INTERVAL = 2000;

async function runReplay({ data, fixtures }: ReplayOptions): Promise<CommandResult> {
  const terminal = createTerminal();
  let shownAt = performance.now();
  const result = await replayFixtures({
    data,
    fixtures,
    onProgress({ file, sequences, steps }) {
      if (performance.now() - shownAt < LOG_INTERVAL) return;
      shownAt = performance.now();
      terminal.note(`${file}: ${sequences} sequences, ${steps} steps`);
    },
  });
  const rows = result.domains.map(({ domain, sequences, steps, equal, excluded, mismatchCount }) => [
    domain,
    String(sequences),
    String(steps),
    String(equal),
    String(mismatchCount),
    String(excluded),
    `${((100 * steps) / Math.max(1, steps + excluded)).toFixed(1)} %`,
  ]);
  return {
    ok: result.domains.every(({ mismatchCount }) => mismatchCount === 0),
    json: result,
    lines: [
      ...formatTable(["domain", "sequences", "compared", "equal", "mismatches", "excluded", "share"], rows),
      ...result.domains.flatMap(({ mismatches }) => mismatches.map((mismatch) => JSON.stringify(mismatch))),
    ],
  };
}
