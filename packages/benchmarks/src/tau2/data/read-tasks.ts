import { join } from "node:path";
import { z } from "zod";
import type { PythonDict } from "../python-values/python-value.ts";
import { dataError } from "./data-error.ts";
import { checkData, readDataJson } from "./read-data-file.ts";
import { type Tau2Task, tau2TaskSchema } from "./tau2-task.ts";

/** The tasks of a domain, with the splits that sort them. */
export interface Tau2Tasks {
  /** The file that they were read from, for messages. */
  readonly file: string;
  readonly tasks: readonly Tau2Task[];
  /** The JSON of each task, which knows the kinds of numbers. */
  readonly sources: readonly PythonDict[];
  /** Ids of tasks, by the name of the split. */
  readonly splits: Readonly<Record<string, readonly string[]>>;
}

/** Reads `tasks.json` and `split_tasks.json` of a domain's folder. */
export function readTasks(domainFolder: string): Tau2Tasks {
  const file = join(domainFolder, "tasks.json");
  const value = readDataJson(file);
  const tasks = checkData(z.array(tau2TaskSchema), value, { what: "list of tasks", from: file });
  const seen = new Set<string>();
  tasks.forEach(({ id }, index) => {
    if (seen.has(id)) throw dataError("invalid-data", file, `at [${index}].id: the id "${id}" is there twice`);
    seen.add(id);
  });
  return {
    file,
    tasks,
    sources: value as readonly PythonDict[],
    splits: readSplits(join(domainFolder, "split_tasks.json"), seen),
  };
}

/**
 * The tasks of one split, in the order of the file.
 *
 * @throws ToolworldError of type `missing-data` when there is no such split.
 */
export function selectSplit({ file, tasks, splits }: Tau2Tasks, split: string): readonly Tau2Task[] {
  const ids = Object.hasOwn(splits, split) ? new Set(splits[split]) : undefined;
  if (!ids) {
    const names = Object.keys(splits).join(", ");
    throw dataError("missing-data", file, `there is no split "${split}"; choose one of ${names}`);
  }
  return tasks.filter(({ id }) => ids.has(id));
}

function readSplits(file: string, known: ReadonlySet<string>): Tau2Tasks["splits"] {
  const schema = z.record(z.string(), z.array(z.string()));
  const splits = checkData(schema, readDataJson(file), { what: "list of splits", from: file });
  for (const [name, ids] of Object.entries(splits)) {
    const index = ids.findIndex((id) => !known.has(id));
    if (index !== -1) {
      throw dataError("invalid-data", file, `at ${name}[${index}]: no task "${ids[index]}" in tasks.json next to it`);
    }
  }
  return splits;
}
