import { writeFileSync } from "node:fs";
import type { Task } from "@toolworld/contracts";

/** Writes tasks as `run --tasks` reads them: a JSON array, one task a line. */
export function writeTasksFile(path: string, tasks: readonly Task[]): void {
  writeFileSync(path, `[\n${tasks.map((task) => JSON.stringify(task)).join(",\n")}\n]\n`);
}
