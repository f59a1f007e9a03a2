import type { Step, TaskDraft } from "@toolworld/contracts";
import type { Tau2Task } from "../data/tau2-task.ts";
import { readMessages, type Tau2Message } from "../evaluation/message.ts";
import { parsePythonJson } from "../python-values/parse-python-json.ts";

/**
 * What was said and done before a task begins.
 *
 * @throws ToolworldError that names what is no message.
 */
export function toHistory({ initial_state }: Tau2Task, from: string): Step[] {
  const history = initial_state?.message_history ?? [];
  const messages = readMessages(parsePythonJson(JSON.stringify(history)), `${from}, initial_state.message_history`);
  return messages.flatMap(toSteps);
}

/** The calls of a history that may have changed something have been made by the time a task begins. */
export function withHistory(
  draft: TaskDraft,
  history: readonly Step[],
  mayWrite: (tool: string) => boolean,
): TaskDraft {
  const calls = history.flatMap((step) => {
    if (step.type !== "tool-call" || !mayWrite(step.name)) return [];
    return [{ name: step.name, arguments: step.arguments, requestor: step.requestor }];
  });
  return calls.length === 0 ? draft : { ...draft, setup: [...(draft.setup ?? []), ...calls] };
}

/** Counts the turns by messages. */
function toSteps(message: Tau2Message, turn: number): Step[] {
  if (message.role === "system") return [];
  if (message.role === "tool") {
    const { id, content, error } = message;
    const text = content ?? "";
    return [
      {
        type: "tool-result",
        turn,
        id,
        result: error
          ? { ok: false, error: { type: "refused", message: text.replace(/^Error: /, "") } }
          : { ok: true, value: text },
      },
    ];
  }
  const role = message.role === "user" ? "user" : "agent";
  const calls = (message.toolCalls ?? []).map(({ id, name, arguments: input, requestor }): Step => {
    return { type: "tool-call", turn, id, requestor: requestor === "user" ? "user" : "agent", name, arguments: input };
  });
  return message.content === null ? calls : [{ type: "message", turn, role, content: message.content }, ...calls];
}
