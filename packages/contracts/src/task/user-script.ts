import { z } from "zod";
import { type Call, callSchema } from "../call/call.ts";

/** Something that the user knows, and tells when asked for it. */
export interface Fact {
  /** What it is, in words that a question would use: `email address`. */
  readonly name: string;
  /** The bare value: `noah.brown@example.com`. */
  readonly value: string;
  /** How the user says it. */
  readonly say: string;
  /** Other words that ask for it: `e-mail`, `contact`. */
  readonly askedBy?: readonly string[];
}

/** One thing that the user wants, asked for when the one before it is settled. */
export interface UserRequest {
  /** How the user asks. */
  readonly say: string;
}

/** Something that the user does on their own device when the agent asks for it. */
export interface UserAction {
  /** Words in the agent's message that ask for it. */
  readonly askedBy: readonly string[];
  readonly call: Call;
}

/** Who the user is and how they act, so that a conversation needs no model. */
export interface UserScript {
  readonly facts: readonly Fact[];
  /** In order; the first opens the conversation. */
  readonly requests: readonly UserRequest[];
  /** Whether the user says yes when asked to confirm. Yes when nothing is said. */
  readonly confirms?: boolean;
  readonly actions?: readonly UserAction[];
  /** How many agent messages in a row that lead nowhere the user bears before giving up. 3 when nothing is said. */
  readonly patience?: number;
  /** How the user speaks; for a model as user. */
  readonly persona?: string;
}

/** A fact, as a zod schema. */
export const factSchema: z.ZodType<Fact> = z.strictObject({
  name: z.string().min(1),
  value: z.string(),
  say: z.string().min(1),
  askedBy: z.array(z.string().min(1)).exactOptional(),
});

/** A user's script, as a zod schema. */
export const userScriptSchema: z.ZodType<UserScript> = z.strictObject({
  facts: z.array(factSchema),
  requests: z.array(z.strictObject({ say: z.string().min(1) })).min(1),
  confirms: z.boolean().exactOptional(),
  actions: z.array(z.strictObject({ askedBy: z.array(z.string().min(1)).min(1), call: callSchema })).exactOptional(),
  patience: z.int().min(1).exactOptional(),
  persona: z.string().exactOptional(),
});
