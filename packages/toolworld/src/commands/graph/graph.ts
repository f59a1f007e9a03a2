import type { Command } from "commander";
import { graphBuildCommand } from "./graph-build.ts";
import { graphEvalCommand } from "./graph-eval.ts";
import { graphExportCommand } from "./graph-export.ts";
import { graphShowCommand } from "./graph-show.ts";

/** `toolworld graph`: which tool of a pool feeds which, and the communities that they make. */
export function defineGraph(command: Command): Command {
  return command
    .addCommand(graphBuildCommand())
    .addCommand(graphShowCommand())
    .addCommand(graphExportCommand())
    .addCommand(graphEvalCommand());
}
