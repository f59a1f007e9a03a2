import { z } from "zod";
import { type JsonObject, type JsonValue, jsonObjectSchema, jsonValueSchema } from "../json.ts";

/**
 * Why a call failed.
 *
 * | type | meaning | state |
 * |---|---|---|
 * | `unknown-tool` | no tool of this name for this requestor | untouched |
 * | `invalid-arguments` | the arguments do not fit the tool's schema; `details.issues` names each path | untouched |
 * | `refused` | the tool's own rules say no | rolled back |
 * | `constraint` | a key or a reference of the tables would be broken | rolled back |
 * | `crashed` | the tool has a bug | rolled back |
 * | `timeout` | no answer came; the effect may have happened | either |
 * | `unavailable`, `rate-limited` | the service did not take the call | untouched |
 * | `external` | a tool outside the world failed | not its business |
 */
export type CallErrorType =
  | "unknown-tool"
  | "invalid-arguments"
  | "refused"
  | "constraint"
  | "crashed"
  | "timeout"
  | "unavailable"
  | "rate-limited"
  | "external";

/** A failure of a call, as data. */
export interface CallError {
  readonly type: CallErrorType;
  readonly message: string;
  readonly details?: JsonObject;
}

/** What a call gave: a value, or a typed error. Never an exception (law 3). */
export type CallResult =
  | { readonly ok: true; readonly value: JsonValue }
  | { readonly ok: false; readonly error: CallError };

/** A call's error, as a zod schema. */
export const callErrorSchema: z.ZodType<CallError> = z.strictObject({
  type: z.enum([
    "unknown-tool",
    "invalid-arguments",
    "refused",
    "constraint",
    "crashed",
    "timeout",
    "unavailable",
    "rate-limited",
    "external",
  ]),
  message: z.string(),
  details: jsonObjectSchema.exactOptional(),
});

/** A call's result, as a zod schema. */
export const callResultSchema: z.ZodType<CallResult> = z.discriminatedUnion("ok", [
  z.strictObject({ ok: z.literal(true), value: jsonValueSchema }),
  z.strictObject({ ok: z.literal(false), error: callErrorSchema }),
]);
