import { z } from "zod";
import { type CallResult, callResultSchema } from "../call/call-result.ts";
import { type Requestor, requestorSchema } from "../call/requestor.ts";
import { type JsonObject, jsonObjectSchema } from "../json.ts";
import { type Changes, changesSchema } from "../state/changes.ts";
import { type Footprint, footprintSchema } from "../state/footprint.ts";

/** One call of gold, as it was executed. */
export interface GoldCall {
  readonly name: string;
  readonly arguments: JsonObject;
  readonly requestor: Requestor;
  /** What it gave. */
  readonly result: CallResult;
  /** Marks a call that is meant to fail (law 5). */
  readonly expects?: "error";
  /** What it touched; missing where the world could not tell. */
  readonly footprint?: Footprint;
  /** Positions of the calls that must come before this one: the partial order, direct dependencies only, ascending. */
  readonly after: readonly number[];
  /** The arguments that count when calls are compared; all of them when nothing is said. */
  readonly material?: readonly string[];
}

/** One call sequence that was executed and solves the task, with what it changed. */
export interface Gold {
  readonly calls: readonly GoldCall[];
  readonly changes: Changes;
  /** Identifiers that the world minted, in order: equal only up to renaming. */
  readonly minted: readonly string[];
}

/** A gold call, as a zod schema. */
export const goldCallSchema: z.ZodType<GoldCall> = z.strictObject({
  name: z.string(),
  arguments: jsonObjectSchema,
  requestor: requestorSchema,
  result: callResultSchema,
  expects: z.literal("error").exactOptional(),
  footprint: footprintSchema.exactOptional(),
  after: z.array(z.int().min(0)),
  material: z.array(z.string()).exactOptional(),
});

/** Gold, as a zod schema: a call comes after earlier calls only, and an error only where it is expected. */
export const goldSchema: z.ZodType<Gold> = z
  .strictObject({ calls: z.array(goldCallSchema), changes: changesSchema, minted: z.array(z.string()) })
  .superRefine((gold, context) => {
    gold.calls.forEach((call, index) => {
      if (call.after.some((earlier) => earlier >= index)) {
        context.addIssue({ code: "custom", path: ["calls", index, "after"], message: "expected earlier calls only" });
      }
      if (call.result.ok === (call.expects === "error")) {
        context.addIssue({
          code: "custom",
          path: ["calls", index, "result"],
          message: call.result.ok
            ? 'this call succeeded although it is marked expects: "error"'
            : 'gold must run: mark a call that is meant to fail with expects: "error"',
        });
      }
    });
  });
