import { selectSplit, type Tau2Tasks } from "../data/read-tasks.ts";
import { type SourcedTask, withSource } from "./sourced-task.ts";

/** The tasks of a split, with the JSON that they were read from. */
export function readSourcedSplit(source: Tau2Tasks, split: string): SourcedTask[] {
  const chosen = new Set(selectSplit(source, split));
  return source.tasks.flatMap((task, index) => {
    const json = source.sources[index];
    return json && chosen.has(task) ? [withSource(task, json, `${source.file}, task "${task.id}"`)] : [];
  });
}
