import { type JsonObject, jsonObjectSchema } from "@toolworld/contracts";
import { z } from "zod";
import { checkData, keepMembers } from "../data/read-data-file.ts";
import { isPythonList, type PythonDict, type PythonValue } from "../python-values/python-value.ts";

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
const said = { content: z.string().nullish() };
const calls = { tool_calls: z.array(toolCall).nullish() };
const speeches = [
  z.object({ role: z.literal("assistant"), ...said, ...calls }),
  z.object({ role: z.literal("user"), ...said, ...calls }),
  z.object({ role: z.literal("system"), ...said }),
] as const;
const toolMessage = z.object({
  role: z.literal("tool"),
  id: z.string(),
  content: z.string().nullish(),
  requestor: side.default("assistant"),
  error: z.boolean().default(false),
});
const toolMessages = toolMessage
  .extend({ id: z.string().optional(), tool_messages: z.array(toolMessage).optional() })
  .refine(({ id, tool_messages }) => id !== undefined || tool_messages, { path: ["id"], message: "expected string" });
const messagesSchema = z.array(z.discriminatedUnion("role", [...speeches, toolMessages]));

/** What counts of a message. Timestamps, costs and a provider's raw answer may hold whatever they like. */
const MEMBERS = ["role", "content", "tool_calls", "id", "requestor", "error", "tool_messages"];

/**
 * Reads messages, with the kinds of the numbers in their calls. Several results in one message count as one message each.
 *
 * @param from Where they come from, for the error.
 * @throws ToolworldError that names what is no message.
 */
export function readMessages(value: PythonValue, from: string): Tau2Message[] {
  const kept = isPythonList(value) ? value.map((message) => keepMembers(message, MEMBERS)) : value;
  const messages = checkData(messagesSchema, kept, { what: "list of messages", from });
  const sources = value as readonly PythonDict[];
  return messages.flatMap((message, index): Tau2Message[] => {
    if (message.role !== "tool") return [toSpeech(message, sources[index] as PythonDict)];
    return message.tool_messages?.map(toToolMessage) ?? [toToolMessage(message)];
  });
}

function toToolMessage(message: Omit<z.output<typeof toolMessage>, "id"> & { readonly id?: string | undefined }) {
  const { role, id = "", content, requestor, error } = message;
  return { role, id, content: content ?? null, requestor, error } satisfies Tau2ToolMessage;
}

function toSpeech(message: z.output<(typeof speeches)[number]>, source: PythonDict): Tau2Speech {
  const { role, content } = message;
  const made = "tool_calls" in message ? message.tool_calls : null;
  const sources = source.get("tool_calls") as readonly PythonDict[];
  return {
    role,
    content: content ?? null,
    toolCalls: made?.map((call, index) => ({ ...call, given: sources[index]?.get("arguments") as PythonDict })) ?? null,
  };
}
