import type { Tau2Environment } from "../tau2-environment.ts";
import type { Tau2Message, Tau2ToolCall } from "./message.ts";
import type { SourcedTask } from "./sourced-task.ts";
import { createTaskWorlds, type TaskWorldsSource } from "./task-worlds.ts";
import { createToolTable, type ToolTable } from "./tool-table.ts";

/** Plays gold, or nothing at all, without a model: for measurements, and to see what a task lets pass. */
export interface ScriptedEpisodes extends Disposable {
  /** Every call of gold with what it gives here, all that must be told, and goodbye. */
  gold(task: SourcedTask): Tau2Message[];
  /** A greeting and a goodbye. */
  nothing(task: SourcedTask): Tau2Message[];
}

/** Opens a player on worlds of its own. */
export function openScriptedEpisodes(environment: Tau2Environment): ScriptedEpisodes {
  const worlds = createTaskWorlds(environment);
  const tools = createToolTable(environment);
  return {
    gold: (task) => {
      const told = (task.task.evaluation_criteria?.communicate_info ?? []).join(". ");
      const closing = speech("assistant", `All done. ${told}`.trim());
      return [...openingOf(task), ...goldCalls(task, worlds, tools), closing, GOODBYE];
    },
    nothing: (task) => [...openingOf(task), GOODBYE],
    [Symbol.dispose]: () => worlds[Symbol.dispose](),
  };
}

const GREETING = speech("assistant", "Hi! How can I help you today?");
const GOODBYE = speech("user", "Thanks! ###STOP###");

function openingOf({ history }: SourcedTask): readonly Tau2Message[] {
  return history.length > 0 ? history : [GREETING];
}

function goldCalls(task: SourcedTask, worlds: TaskWorldsSource, tools: ToolTable): Tau2Message[] {
  const { world, writer } = worlds.begin(task);
  const perform = (call: Tau2ToolCall) => {
    const ours = { name: call.name, arguments: call.arguments, requestor: tools.handOf(call, false) };
    const { result } = world.call(ours);
    return { content: writer.note(ours, result, call.given).text(), error: !result.ok };
  };
  for (const message of task.history) {
    for (const call of message.role === "tool" ? [] : (message.toolCalls ?? [])) perform(call);
  }
  return (task.actions ?? []).flatMap(({ name, requestor, arguments: input, given }, index): Tau2Message[] => {
    const id = `gold_${index}`;
    const call = { id, name, requestor, arguments: input, given };
    return [
      { role: requestor, content: null, toolCalls: [call] },
      { role: "tool", id, requestor, ...perform(call) },
    ];
  });
}

function speech(role: "assistant" | "user", content: string): Tau2Message {
  return { role, content, toolCalls: null };
}
