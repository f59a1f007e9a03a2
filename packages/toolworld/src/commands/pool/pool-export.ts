import { closeSync, openSync, writeSync } from "node:fs";
import { openPool } from "@toolworld/pool";
import { Command } from "commander";
import { type CommandResult, type CommonOptions, defineAction } from "../../define-action.ts";
import { createProgressBar } from "../../output/progress-bar.ts";
import { createTerminal } from "../../output/terminal.ts";

interface PoolExportOptions extends CommonOptions {
  readonly pool: string;
  readonly out: string;
}

/** `toolworld pool export`: a pool's tools as JSON Lines. */
export function poolExportCommand(): Command {
  return new Command("export")
    .description("Write the tools of a pool as JSON Lines, in the order of their ids.")
    .requiredOption("--pool <file>", "the pool")
    .requiredOption("--out <file>", "the file to write")
    .option("--json", "print one JSON object")
    .addHelpText("after", "\nExample:\n  toolworld pool export --pool pool.sqlite --out tools.jsonl")
    .action(defineAction(exportTools));
}

async function exportTools({ pool: path, out }: PoolExportOptions): Promise<CommandResult> {
  using pool = openPool(path);
  const total = pool.count();
  const bar = createProgressBar(createTerminal(), "export");
  const file = openSync(out, "w");
  let tools = 0;
  try {
    for (const tool of pool.tools()) {
      writeSync(file, `${JSON.stringify(tool)}\n`);
      tools += 1;
      bar.update(tools, total);
    }
  } finally {
    closeSync(file);
    bar.end();
  }
  return { json: { tools, out }, lines: [`${tools} tools written to ${out}`] };
}
