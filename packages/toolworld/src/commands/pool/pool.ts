import { Command } from "commander";
import { poolAddCommand } from "./pool-add.ts";
import { poolExportCommand } from "./pool-export.ts";
import { poolShowCommand } from "./pool-show.ts";
import { poolStatsCommand } from "./pool-stats.ts";

/** `toolworld pool`: descriptions of tools from anywhere, in one file. */
export function poolCommand(): Command {
  return new Command("pool")
    .description("Collect descriptions of tools from anywhere in one file.")
    .addCommand(poolAddCommand())
    .addCommand(poolStatsCommand())
    .addCommand(poolShowCommand())
    .addCommand(poolExportCommand());
}
