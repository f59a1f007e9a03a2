import { EvaluationFailure } from "./evaluation-error.ts";
import type { Tau2Message, Tau2ToolCall, Tau2ToolMessage } from "./message.ts";

/** A call of a trajectory, and the message that answers it. */
export interface AnsweredCall {
  readonly call: Tau2ToolCall;
  readonly answer: Tau2ToolMessage;
}

/**
 * Finds the answer of each call of a trajectory. A message's calls must be followed by exactly their answers, in order.
 *
 * @throws EvaluationFailure in the reference's words.
 */
export function pairCalls(messages: readonly Tau2Message[]): AnsweredCall[] {
  const pairs: AnsweredCall[] = [];
  let next = 0;
  while (next < messages.length) {
    const message = messages[next++] as Tau2Message;
    if (message.role === "tool") {
      const text = "Tool message not expected. Tool messages should always follow a tool call.";
      throw new EvaluationFailure("unexpected-tool-message", text);
    }
    for (const call of message.toolCalls ?? []) pairs.push({ call, answer: answerTo(call, messages[next++]) });
  }
  return pairs;
}

function answerTo(call: Tau2ToolCall, answer: Tau2Message | undefined): Tau2ToolMessage {
  if (answer?.role !== "tool") {
    const found = answer ? `<class 'tau2.data_model.message.${CLASSES[answer.role]}'>` : "None.";
    throw new EvaluationFailure("missing-tool-message", `Tool message expected. Got ${found}`);
  }
  if (answer.id !== call.id) {
    throw new EvaluationFailure("other-tool-message", `Tool call id mismatch. Got ${call.id} and ${answer.id}`);
  }
  return answer;
}

/** What the reference calls its messages; the names are in its errors. */
const CLASSES = { assistant: "AssistantMessage", user: "UserMessage", system: "SystemMessage" };
