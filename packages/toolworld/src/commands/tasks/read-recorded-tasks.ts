import { readFileSync } from "node:fs";
import { parse, type Task, taskSchema } from "@toolworld/contracts";
import { usageError } from "../../usage-error.ts";

/** Reads tasks without their domain: a JSON array, or one task a line. Throws a ToolworldError that names file and place. */
export function readRecordedTasks(path: string): Task[] {
  const values = readValues(path);
  if (values.length === 0) throw usageError("invalid-tasks", `${path} holds no task`);
  return values.map((task, index) =>
    parse(taskSchema, task, { room: "toolworld", what: "task", from: `${path}, task ${index}` }),
  );
}

function readValues(path: string): readonly unknown[] {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    throw usageError("missing-tasks", `${path} cannot be read: ${(error as Error).message}`);
  }
  try {
    if (path.endsWith(".jsonl")) return text.split("\n").flatMap((line) => (line.trim() ? [JSON.parse(line)] : []));
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : ((value as { tasks?: unknown[] }).tasks ?? []);
  } catch (error) {
    throw usageError("invalid-tasks", `${path} is not JSON: ${(error as Error).message}`);
  }
}
