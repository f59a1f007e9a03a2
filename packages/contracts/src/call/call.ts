import { z } from "zod";
import { type JsonObject, jsonObjectSchema } from "../json.ts";
import { type Requestor, requestorSchema } from "./requestor.ts";

/** A request to run one tool. */
export interface Call {
  readonly name: string;
  readonly arguments: JsonObject;
  /** Who asks. The agent when nothing is said. */
  readonly requestor?: Requestor;
}

/** A call, as a zod schema. */
export const callSchema: z.ZodType<Call> = z.strictObject({
  name: z.string(),
  arguments: jsonObjectSchema,
  requestor: requestorSchema.exactOptional(),
});
