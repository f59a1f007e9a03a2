import type { Command } from "commander";
import { retrieveBenchCommand } from "./retrieve-bench.ts";
import { retrieveEvalCommand } from "./retrieve-eval.ts";
import { retrieveSearchCommand } from "./retrieve-search.ts";
import { retrieveTrainCommand } from "./retrieve-train.ts";

/** `toolworld retrieve`: the right tools of a pool for a request. */
export function defineRetrieve(command: Command): Command {
  return command
    .addCommand(retrieveSearchCommand())
    .addCommand(retrieveEvalCommand())
    .addCommand(retrieveBenchCommand())
    .addCommand(retrieveTrainCommand());
}
