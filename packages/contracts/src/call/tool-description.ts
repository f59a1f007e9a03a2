import { z } from "zod";
import { type JsonObject, jsonObjectSchema } from "../json.ts";
import { type Requestor, requestorSchema } from "./requestor.ts";

/** Whether a tool may write to the state. A declaration; the truth is found by running (law 1). */
export type ToolKind = "read" | "write";

/** A tool as data: what an agent or a user is shown. */
export interface ToolDescription {
  readonly name: string;
  readonly description: string;
  readonly kind: ToolKind;
  /** Whose tool it is. */
  readonly requestor: Requestor;
  /** JSON Schema (draft 2020-12) of the arguments; `references` says which column a value must come from. */
  readonly parameters: JsonObject;
  /** True for a tool that lives outside the world: asynchronous, and never compared. */
  readonly external?: boolean;
}

/** A tool's description, as a zod schema. */
export const toolDescriptionSchema: z.ZodType<ToolDescription> = z.strictObject({
  name: z.string().min(1),
  description: z.string(),
  kind: z.enum(["read", "write"]),
  requestor: requestorSchema,
  parameters: jsonObjectSchema,
  external: z.boolean().exactOptional(),
});
