import { readFileSync } from "node:fs";
import { type Domain, parse, type Task, type TaskDraft, taskDraftSchema, taskSchema } from "@toolworld/contracts";
import { referToDomain } from "@toolworld/kit";
import { recordTask } from "@toolworld/verifier";
import { openWorld } from "@toolworld/world";
import { usageError } from "../usage-error.ts";

/**
 * Reads a file of tasks: a JSON array, `{ "tasks": […] }`, or one JSON object a line. What has no gold yet is a draft,
 * and is executed.
 *
 * @throws ToolworldError that names the file, the place in it, what was found and what to do.
 */
export async function readTasksFile(path: string, domain: Domain): Promise<Task[]> {
  const tasks: Task[] = [];
  for (const { value, from } of readRecords(path)) {
    const isDraft = typeof value === "object" && value !== null && !("gold" in value) && "calls" in value;
    tasks.push(
      isDraft
        ? await recordDraft(parse(taskDraftSchema, value, { room: "toolworld", what: "task draft", from }), domain)
        : parse(taskSchema, value, { room: "toolworld", what: "task", from }),
    );
  }
  if (tasks.length === 0) throw usageError("invalid-tasks", `${path} holds no task`);
  return tasks;
}

/** Executes a draft in its domain. */
export function recordDraft(draft: TaskDraft, domain: Domain): Promise<Task> {
  const seed = draft.seed ?? 0;
  return recordTask(draft, {
    domain: referToDomain(domain),
    seed,
    open: () => openWorld(domain, { seed, setup: draft.setup ?? [] }),
  });
}

function readRecords(path: string): { readonly value: unknown; readonly from: string }[] {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    throw usageError("missing-tasks", `${path} cannot be read: ${(error as Error).message}`);
  }
  if (/\.jsonl$/.test(path)) {
    return text.split("\n").flatMap((line, index) => {
      const from = `${path}:${index + 1}`;
      return line.trim() === "" ? [] : [{ value: parseJson(line, from), from }];
    });
  }
  const value = parseJson(text, path);
  const list = Array.isArray(value) ? value : (value as { tasks?: unknown } | null)?.tasks;
  if (!Array.isArray(list))
    throw usageError("invalid-tasks", `${path}: expected an array of tasks, or { "tasks": [...] }`);
  return list.map((task, index) => ({ value: task, from: `${path}, tasks[${index}]` }));
}

function parseJson(text: string, from: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw usageError("invalid-tasks", `${from} is not JSON: ${(error as Error).message}`);
  }
}
