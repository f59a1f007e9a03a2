import { z } from "zod";
import type { Guard } from "./guard.ts";

/** How many texts a guard may name, and how long its refusal may be, in UTF-16 units. */
const MAX_AMONG = 24;
const MAX_REFUSAL = 200;

const name = z.string().min(1).max(200);
const valueTypes = [
  z.strictObject({ type: z.literal("row"), column: name }),
  z.strictObject({ type: z.literal("argument"), parameter: name }),
  z.strictObject({ type: z.literal("parent"), reference: name, column: name }),
] as const;
const value = z.discriminatedUnion("type", valueTypes);
const bound = z.discriminatedUnion("type", [
  ...valueTypes,
  z.strictObject({ type: z.literal("constant"), value: z.number().min(-1e9).max(1e9) }),
  z.strictObject({ type: z.literal("now"), format: z.enum(["moment", "date"]) }),
]);
const among = z
  .array(z.union([z.string().min(1).max(200), z.boolean()]))
  .min(1)
  .max(MAX_AMONG);
/** Some words on one line: no control, format or private characters, no half of a pair, no separators of lines. */
const refusal = z
  .string()
  .max(MAX_REFUSAL)
  .regex(/^(?=.*\S)[^\p{C}\p{Zl}\p{Zp}]+$/u, "must be words on one line without control characters");

const membership = z.strictObject({ test: z.enum(["one-of", "none-of"]), value, among, refusal });
const comparison = z.strictObject({ test: z.enum(["at-most", "at-least", "same"]), value, bound, refusal });

/** A guard, as a zod schema. */
export const guardSchema: z.ZodType<Guard> = z.discriminatedUnion("test", [membership, comparison]);

/** A guard as it is proposed: without a refusal it gets one of its own. */
export type GuardDraft = Guard extends infer One
  ? One extends Guard
    ? Omit<One, "refusal"> & { readonly refusal?: string }
    : never
  : never;

/** A proposed guard, as a zod schema. */
export const guardDraftSchema: z.ZodType<GuardDraft> = z.discriminatedUnion("test", [
  membership.extend({ refusal: refusal.exactOptional() }),
  comparison.extend({ refusal: refusal.exactOptional() }),
]);
