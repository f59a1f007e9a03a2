import { z } from "zod";
import { type Call, callSchema } from "../call/call.ts";
import { requestorSchema } from "../call/requestor.ts";
import { type JsonObject, jsonObjectSchema } from "../json.ts";
import { type Check, checkSchema } from "./check.ts";
import { type UserScript, userScriptSchema } from "./user-script.ts";

/** A gold call before it was executed. */
export interface GoldCallDraft extends Call {
  /** Marks a call that is meant to fail. */
  readonly expects?: "error";
  /** The arguments that count when calls are compared; all of them when nothing is said. */
  readonly material?: readonly string[];
}

/** A task as a person writes it: gold's calls are named but not yet executed. */
export interface TaskDraft {
  readonly id: string;
  readonly intent: string;
  readonly user: UserScript;
  readonly calls: readonly GoldCallDraft[];
  /** Calls that the user asks for and that must not be made. */
  readonly temptations?: readonly Call[];
  readonly checks: readonly Check[];
  readonly seed?: string | number;
  readonly setup?: readonly Call[];
  readonly labels?: readonly string[];
  readonly source?: JsonObject;
}

/** A task's draft, as a zod schema. */
export const taskDraftSchema: z.ZodType<TaskDraft> = z.strictObject({
  id: z.string().min(1),
  intent: z.string(),
  user: userScriptSchema,
  calls: z.array(
    z.strictObject({
      name: z.string(),
      arguments: jsonObjectSchema,
      requestor: requestorSchema.exactOptional(),
      expects: z.literal("error").exactOptional(),
      material: z.array(z.string()).exactOptional(),
    }),
  ),
  temptations: z.array(callSchema).exactOptional(),
  checks: z.array(checkSchema),
  seed: z.union([z.string(), z.number()]).exactOptional(),
  setup: z.array(callSchema).exactOptional(),
  labels: z.array(z.string()).exactOptional(),
  source: jsonObjectSchema.exactOptional(),
});
