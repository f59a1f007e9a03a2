import type { Call, Episode, MessageStep, Step, ToolCallStep, ToolResultStep } from "@toolworld/contracts";
import { jsonToPython, pythonDict } from "../python-values/json-to-python.ts";
import type { PythonDict, PythonValue } from "../python-values/python-value.ts";
import type { Tau2Environment } from "../tau2-environment.ts";

/** What an episode's messages are written with. */
export interface EpisodeToMessagesOptions {
  readonly environment: Tau2Environment;
  /** The task's own history as the reference holds it; a greeting of the agent where it has none. */
  readonly history: readonly PythonValue[];
  /** How many of the episode's steps are that history. */
  readonly historySteps: number;
  /** The moment of each message, counted from 0. */
  readonly timestamp: (index: number) => string;
}

/**
 * An episode of ours as the reference's messages: what a side says and calls in one turn is one message, each result one
 * more, and the user's last words end with the sign to stop. Thoughts are left out, for the reference has no place for them.
 */
export function episodeToMessages(episode: Episode, options: EpisodeToMessagesOptions): PythonDict[] {
  const { environment, history, historySteps, timestamp } = options;
  const writer = environment.follow();
  const calls = new Map<string, ToolCallStep>();
  for (const step of episode.steps) if (step.type === "tool-call") calls.set(step.id, step);
  const messages = turnsOf(episode.steps.slice(historySteps)).flatMap(turnToMessages);
  const whole = [
    ...(history.length > 0 ? (history as readonly PythonDict[]) : [GREETING]),
    ...stopped(messages, episode),
  ];
  return whole.map(
    (message, index) => new Map([...message, ["turn_idx", BigInt(index)], ["timestamp", timestamp(index)]]),
  );

  function turnToMessages(steps: readonly Step[]): PythonDict[] {
    const said = steps.find((step): step is MessageStep => step.type === "message");
    const made = steps.filter((step): step is ToolCallStep => step.type === "tool-call");
    const results = steps.filter((step): step is ToolResultStep => step.type === "tool-result");
    const role = said?.role ?? made[0]?.requestor;
    if (!role) return [];
    const speech = pythonDict({
      role: role === "agent" ? "assistant" : "user",
      content: said?.content ?? null,
      tool_calls: made.length === 0 ? null : made.map(toolCall),
      cost: episode.usage[role].modelCalls === 0 ? 0 : null,
      usage: null,
    });
    return [speech, ...results.map(toolMessage)];
  }

  function toolMessage({ id, result }: ToolResultStep): PythonDict {
    const { name, arguments: input, requestor } = calls.get(id) as ToolCallStep;
    const call: Call = { name, arguments: input, requestor };
    return pythonDict({
      id,
      role: "tool",
      content: writer.note(call, result, jsonToPython(input) as PythonDict).text(),
      requestor: sideOf(requestor),
      error: !result.ok,
    });
  }
}

/** What the agent of the reference always begins with. */
const GREETING: PythonDict = pythonDict({
  role: "assistant",
  content: "Hi! How can I help you today?",
  tool_calls: null,
  cost: 0,
  usage: null,
});

function toolCall({ id, name, arguments: input, requestor }: ToolCallStep): PythonDict {
  return pythonDict({ id, name, arguments: jsonToPython(input), requestor: sideOf(requestor) });
}

function sideOf(requestor: "agent" | "user"): "assistant" | "user" {
  return requestor === "agent" ? "assistant" : "user";
}

function turnsOf(steps: readonly Step[]): Step[][] {
  const turns = new Map<number, Step[]>();
  for (const step of steps) turns.set(step.turn, [...(turns.get(step.turn) ?? []), step]);
  return [...turns.values()];
}

const STOP = "###STOP###";

/** Where the user ends it, the reference's user says so with a sign. */
function stopped(messages: readonly PythonDict[], { end }: Episode): readonly PythonDict[] {
  const last = messages.at(-1);
  if (!/^user-(done|refused|gave-up)$/.test(end.reason) || last?.get("role") !== "user") return messages;
  return [...messages.slice(0, -1), new Map([...last, ["content", `${last.get("content") ?? ""} ${STOP}`.trim()]])];
}
