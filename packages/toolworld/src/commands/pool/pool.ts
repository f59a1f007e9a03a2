import type { Command } from "commander";
import { poolAddCommand } from "./pool-add.ts";
import { poolExportCommand } from "./pool-export.ts";
import { poolShowCommand } from "./pool-show.ts";
import { poolStatsCommand } from "./pool-stats.ts";

/** `toolworld pool`: descriptions of tools from anywhere, in one file. */
export function definePool(command: Command): Command {
  return command
    .addCommand(poolAddCommand())
    .addCommand(poolStatsCommand())
    .addCommand(poolShowCommand())
    .addCommand(poolExportCommand());
}
