import { openPool } from "@toolworld/pool";
import { Command } from "commander";
import { type CommandResult, type CommonOptions, defineAction } from "../../define-action.ts";
import { poolStatsLines } from "./pool-stats-lines.ts";

interface PoolStatsOptions extends CommonOptions {
  readonly pool: string;
}

/** `toolworld pool stats`: what a pool holds, in numbers. */
export function poolStatsCommand(): Command {
  return new Command("stats")
    .description("Count what a pool holds: tools, providers, formats, licences, duplicates, skipped documents.")
    .requiredOption("--pool <file>", "the pool")
    .option("--json", "print one JSON object")
    .addHelpText("after", "\nExample:\n  toolworld pool stats --pool pool.sqlite")
    .action(defineAction(showStats));
}

async function showStats({ pool: path }: PoolStatsOptions): Promise<CommandResult> {
  using pool = openPool(path);
  const stats = pool.stats();
  return { json: stats, lines: poolStatsLines(stats) };
}
