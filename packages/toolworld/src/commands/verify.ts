import { openRunStore, summarizeStore, verifyStore } from "@toolworld/runs";
import type { Command } from "commander";
import { type CommandResult, type CommonOptions, defineAction } from "../define-action.ts";
import { createProgressBar } from "../output/progress-bar.ts";
import { summaryLines } from "../output/summary-lines.ts";
import { createTerminal } from "../output/terminal.ts";
import { threadsFor } from "../threads-for.ts";

interface VerifyOptions extends CommonOptions {
  readonly store: string;
}

/** `toolworld verify`: every verdict again, from what is stored. */
export function defineVerify(command: Command): Command {
  return command
    .requiredOption("--store <file>", "the run store")
    .option("--json", "print one JSON object")
    .addHelpText("after", "\nExample:\n  toolworld verify --store run.sqlite")
    .action(defineAction(verify));
}

async function verify({ store: path }: VerifyOptions): Promise<CommandResult> {
  const store = await openRunStore(path, { readOnly: true });
  const bar = createProgressBar(createTerminal(), "verify");
  try {
    const { episodes: total } = await store.count();
    const { episodes, equal, differing } = await verifyStore(store, {
      threads: threadsFor(total),
      onProgress: (done) => bar.update(done, total),
    });
    const summary = await summarizeStore(store);
    return {
      ok: differing.length === 0,
      json: { ...summary, verified: episodes, equal, differing: differing.map(({ stored }) => stored.episode) },
      lines: [
        ...summaryLines(summary),
        "",
        `${equal} of ${episodes} verdicts come out the same, byte for byte`,
        ...differing.map(
          ({ stored, found }) =>
            `differs: ${stored.episode}: stored ${stored.outcome}, found ${found.outcome}: ${found.reason}`,
        ),
      ],
    };
  } finally {
    bar.end();
    await store.close();
  }
}
