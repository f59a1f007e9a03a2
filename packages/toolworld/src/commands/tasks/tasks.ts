import type { Command } from "commander";
import { tasksContaminationCommand } from "./tasks-contamination.ts";
import { tasksGenerateCommand } from "./tasks-generate.ts";
import { tasksRecordCommand } from "./tasks-record.ts";

/** `toolworld tasks`: what agents are asked to do, made, recorded and compared. */
export function defineTasks(command: Command): Command {
  return command
    .addCommand(tasksGenerateCommand())
    .addCommand(tasksRecordCommand())
    .addCommand(tasksContaminationCommand());
}
