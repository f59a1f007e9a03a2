import { type JsonObject, jsonObjectSchema } from "@toolworld/contracts";
import { z } from "zod";
import { checkData } from "../data/read-data-file.ts";
import type { PythonDict, PythonValue } from "../python-values/python-value.ts";

/** A call as a message of the reference holds it. */
export interface Tau2ToolCall {
  readonly id: string;
  readonly name: string;
  readonly requestor: Tau2Side;
  readonly arguments: JsonObject;
  /** The arguments with the kinds of their numbers. */
  readonly given: PythonDict;
}

/** Whose hand: the reference calls the agent the assistant. */
export type Tau2Side = "assistant" | "user";

/** What one side said or did. Calls that are an empty list are not the same as none. */
export interface Tau2Speech {
  readonly role: Tau2Side | "system";
  readonly content: string | null;
  readonly toolCalls: readonly Tau2ToolCall[] | null;
}

/** What a call gave. */
export interface Tau2ToolMessage {
  readonly role: "tool";
  readonly id: string;
  readonly content: string | null;
  readonly requestor: Tau2Side;
  readonly error: boolean;
}

/** One message of a trajectory of the reference. */
export type Tau2Message = Tau2Speech | Tau2ToolMessage;

const side = z.enum(["assistant", "user"]);
const toolCall = z.object({
  id: z.string().default(""),
  name: z.string(),
  arguments: jsonObjectSchema,
  requestor: side.default("assistant"),
});
const speech = z.object({
  role: z.enum(["assistant", "user", "system"]),
  content: z.string().nullish(),
  tool_calls: z.array(toolCall).nullish(),
});
const toolMessage = z.object({
  role: z.literal("tool"),
  id: z.string(),
  content: z.string().nullish(),
  requestor: side.default("assistant"),
  error: z.boolean().default(false),
});
const toolMessages = z.object({ role: z.literal("tool"), tool_messages: z.array(toolMessage) });
const messagesSchema = z.array(z.union([toolMessages, toolMessage, speech]));

/**
 * Reads messages, with the kinds of the numbers in their calls. Several results in one message count as one message each.
 *
 * @param from Where they come from, for the error.
 * @throws ToolworldError that names what is no message.
 */
export function readMessages(value: PythonValue, from: string): Tau2Message[] {
  const messages = checkData(messagesSchema, value, { what: "list of messages", from });
  const sources = value as readonly PythonDict[];
  return messages.flatMap((message, index): Tau2Message[] => {
    if ("tool_messages" in message) return message.tool_messages.map(toToolMessage);
    return message.role === "tool" ? [toToolMessage(message)] : [toSpeech(message, sources[index] as PythonDict)];
  });
}

function toToolMessage({ role, id, content, requestor, error }: z.output<typeof toolMessage>): Tau2ToolMessage {
  return { role, id, content: content ?? null, requestor, error };
}

function toSpeech({ role, content, tool_calls }: z.output<typeof speech>, source: PythonDict): Tau2Speech {
  const calls = source.get("tool_calls") as readonly PythonDict[];
  return {
    role,
    content: content ?? null,
    toolCalls:
      tool_calls?.map((call, index) => ({ ...call, given: calls[index]?.get("arguments") as PythonDict })) ?? null,
  };
}
