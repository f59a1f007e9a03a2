import type { Call } from "@toolworld/contracts";
import { checkData } from "../data/read-data-file.ts";
import { type Tau2Action, type Tau2Task, tau2TaskSchema } from "../data/tau2-task.ts";
import type { PythonDict, PythonValue } from "../python-values/python-value.ts";
import { readMessages, type Tau2Message } from "./message.ts";

/** A task with the JSON that it was read from, which knows the kinds of numbers that the task itself has forgotten. */
export interface SourcedTask {
  readonly task: Tau2Task;
  readonly source: PythonDict;
  /** Where it was read, for messages: the file and the place in it. */
  readonly from: string;
  /** Gold's calls; null where the task has none, which is not the same as an empty list. */
  readonly actions: readonly SourcedAction[] | null;
  /** The calls that bring about the task's initial state, before its history. */
  readonly setup: readonly { readonly call: Call; readonly given: PythonDict }[];
  /** What was said and done before the task begins. */
  readonly history: readonly Tau2Message[];
}

/** One of gold's calls, its arguments with the kinds of their numbers. */
export interface SourcedAction extends Tau2Action {
  readonly given: PythonDict;
}

/**
 * Reads a task of a data folder or of a results file.
 *
 * @throws ToolworldError that names the place and what was found there.
 */
export function readSourcedTask(value: PythonValue, from: string): SourcedTask {
  return withSource(checkData(tau2TaskSchema, value, { what: "task", from }), value as PythonDict, from);
}

/** Puts a task and the JSON that it was read from together. */
export function withSource(task: Tau2Task, source: PythonDict, from: string): SourcedTask {
  const initial = memberOf(source, "initial_state");
  const history = memberOf(initial, "message_history");
  const setup = memberOf(initial, "initialization_actions") as readonly PythonDict[] | null;
  const actions = memberOf(memberOf(source, "evaluation_criteria"), "actions") as readonly PythonDict[] | null;
  return {
    task,
    source,
    from,
    actions:
      task.evaluation_criteria?.actions?.map((action, index) => ({
        ...action,
        given: actions?.[index]?.get("arguments") as PythonDict,
      })) ?? null,
    setup: (task.initial_state?.initialization_actions ?? []).map(
      ({ env_type, func_name, arguments: input }, index) => ({
        call: { name: func_name, arguments: input, requestor: env_type === "user" ? "user" : "agent" },
        given: setup?.[index]?.get("arguments") as PythonDict,
      }),
    ),
    history: history === null ? [] : readMessages(history, `${from}, initial_state.message_history`),
  };
}

function memberOf(value: PythonValue, key: string): PythonValue {
  return (value as PythonDict | null)?.get(key) ?? null;
}
