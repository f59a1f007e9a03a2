import { z } from "zod";
import { type CallResult, callResultSchema } from "../call/call-result.ts";
import { type FaultKind, faultKindSchema } from "../call/fault.ts";
import { type Requestor, requestorSchema } from "../call/requestor.ts";
import { type JsonObject, jsonObjectSchema } from "../json.ts";
import { type Footprint, footprintSchema } from "../state/footprint.ts";

/** Something that one side said to the other. */
export interface MessageStep {
  readonly type: "message";
  /** Counts the turns from 0: one answer of one side, with what its calls gave. */
  readonly turn: number;
  readonly role: Requestor;
  readonly content: string;
}

/** What a side thought to itself; the other side never sees it. */
export interface ThoughtStep {
  readonly type: "thought";
  readonly turn: number;
  readonly role: Requestor;
  readonly content: string;
}

/** A call that one side made. */
export interface ToolCallStep {
  readonly type: "tool-call";
  readonly turn: number;
  /** Unique in its episode. */
  readonly id: string;
  readonly requestor: Requestor;
  readonly name: string;
  readonly arguments: JsonObject;
}

/** What a call gave. */
export interface ToolResultStep {
  readonly type: "tool-result";
  readonly turn: number;
  /** The id of its call. */
  readonly id: string;
  readonly result: CallResult;
  readonly footprint?: Footprint;
  readonly coupled?: Footprint;
  readonly fault?: FaultKind;
}

/** One thing that happened in an episode. */
export type Step = MessageStep | ThoughtStep | ToolCallStep | ToolResultStep;

const turn = z.int().min(0);

/** One step, as a zod schema. */
export const stepSchema: z.ZodType<Step> = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("message"), turn, role: requestorSchema, content: z.string() }),
  z.strictObject({ type: z.literal("thought"), turn, role: requestorSchema, content: z.string() }),
  z.strictObject({
    type: z.literal("tool-call"),
    turn,
    id: z.string().min(1),
    requestor: requestorSchema,
    name: z.string(),
    arguments: jsonObjectSchema,
  }),
  z.strictObject({
    type: z.literal("tool-result"),
    turn,
    id: z.string().min(1),
    result: callResultSchema,
    footprint: footprintSchema.exactOptional(),
    coupled: footprintSchema.exactOptional(),
    fault: faultKindSchema.exactOptional(),
  }),
]);
