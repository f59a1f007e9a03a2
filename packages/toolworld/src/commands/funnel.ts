import { funnelStore, openRunStore } from "@toolworld/runs";
import { type Command, Option } from "commander";
import { type CommandResult, type CommonOptions, defineAction } from "../define-action.ts";
import { formatTable } from "../output/format-table.ts";
import { createProgressBar } from "../output/progress-bar.ts";
import { createTerminal } from "../output/terminal.ts";
import { threadsFor } from "../threads-for.ts";
import { positiveInteger } from "./options.ts";

interface FunnelCommandOptions extends CommonOptions {
  readonly store: string;
  readonly calls: "exact" | "partial-order" | "subset";
  readonly recovered: boolean;
  readonly removeDuplicates?: boolean;
  readonly perLevel?: number;
}

/** `toolworld funnel`: which episodes are worth training on, and why the others are not. */
export function defineFunnel(command: Command): Command {
  return command
    .requiredOption("--store <file>", "the run store")
    .addOption(
      new Option("--calls <mode>", "how calls are compared where gold only reads")
        .choices(["exact", "partial-order", "subset"])
        .default("exact"),
    )
    .option("--no-recovered", "drop episodes in which a call failed on the way")
    .option("--remove-duplicates", "keep one of several that make the same calls")
    .option("--per-level <n>", "keep at most n episodes of each number of gold calls", positiveInteger)
    .option("--json", "print one JSON object, with the kept ids")
    .addHelpText("after", "\nExample:\n  toolworld funnel --store run.sqlite --remove-duplicates")
    .action(defineAction(runFunnel));
}

async function runFunnel(options: FunnelCommandOptions): Promise<CommandResult> {
  const store = await openRunStore(options.store, { readOnly: true });
  const bar = createProgressBar(createTerminal(), "funnel");
  try {
    const { episodes: total } = await store.count();
    const result = await funnelStore(store, {
      threads: threadsFor(total),
      onProgress: (done) => bar.update(done, total),
      calls: options.calls,
      keepRecovered: options.recovered,
      removeDuplicates: options.removeDuplicates ?? false,
      ...(options.perLevel === undefined ? {} : { balance: { perLevel: options.perLevel } }),
    });
    const rows = result.stages.map(({ stage, entered, left }) => [
      stage,
      String(entered),
      String(entered - left),
      String(left),
    ]);
    return {
      json: result,
      lines: [
        ...formatTable(["stage", "entered", "dropped", "left"], rows),
        ...result.stages.flatMap(({ stage, reasons }) =>
          Object.entries(reasons).map(([reason, count]) => `  ${stage}: ${count} × ${reason}`),
        ),
        "",
        `${result.kept.length} of ${total} episodes are kept`,
        `${result.recovered} with a right end had recovered from a failed call`,
      ],
    };
  } finally {
    bar.end();
    await store.close();
  }
}
