import { readTasks } from "../data/read-tasks.ts";
import { findDomainFolder } from "../data/tau2-folder.ts";
import { readMessages, type Tau2Message } from "../evaluation/message.ts";
import { readSourcedSplit } from "../evaluation/read-sourced-split.ts";
import type { SourcedTask } from "../evaluation/sourced-task.ts";
import { parsePythonJson } from "../python-values/parse-python-json.ts";
import { openRetailEnvironment } from "../retail/open-retail-environment.ts";
import type { Tau2Environment } from "../tau2-environment.ts";
import { SMALL_TASKS, writeSmallData } from "./small-data.ts";

/** A small shop with its one task, which may be changed first. */
export interface SmallShop extends Disposable {
  readonly path: string;
  readonly environment: Tau2Environment;
  readonly task: SourcedTask;
}

/** Opens the small shop. What is given takes the place of what the task's criteria hold. */
export function openSmallShop(criteria: Readonly<Record<string, unknown>> = {}): SmallShop {
  const [task] = JSON.parse(SMALL_TASKS);
  const changed = { ...task, evaluation_criteria: { ...task.evaluation_criteria, ...criteria } };
  const data = writeSmallData({ "tasks.json": JSON.stringify([changed]) });
  const [sourced] = readSourcedSplit(readTasks(findDomainFolder(data.path, "retail")), "base");
  return {
    path: data.path,
    environment: openRetailEnvironment(data.path),
    task: sourced as SourcedTask,
    [Symbol.dispose]: () => data[Symbol.dispose](),
  };
}

/** Messages as a results file would hold them. */
export function messages(...list: readonly object[]): Tau2Message[] {
  return readMessages(parsePythonJson(JSON.stringify(list)), "a test");
}

/** A message with one call in it. */
export function calling(id: string, name: string, input: object, requestor = "assistant"): object {
  return { role: requestor, content: null, tool_calls: [{ id, name, arguments: input, requestor }] };
}

/** What a call gave. */
export function answering(id: string, content: string, requestor = "assistant"): object {
  return { role: "tool", id, content, requestor, error: content.startsWith("Error: ") };
}
