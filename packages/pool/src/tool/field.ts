import { type JsonValue, jsonValueSchema } from "@toolworld/contracts";
import { z } from "zod";

/**
 * What a field holds. `object` and `array` only where the description says nothing of what is inside, or where a cycle or the
 * depth ends the list.
 */
export type FieldType = "string" | "number" | "integer" | "boolean" | "object" | "array" | "unknown";

/**
 * A leaf of a tool's input or output. Containers are not listed; they are the paths' parts: `customer.address.city`
 * lies two objects deep, `items[].id` in the objects of an array, `tags[]` is an array of scalars, and `[].id` belongs to
 * a list at the top.
 */
export interface Field {
  /** Where it stands, from the root. */
  readonly path: string;
  readonly type: FieldType;
  /** One paragraph at most, cut at a limit that the importer names. */
  readonly description?: string;
  /** JSON Schema's format: `date-time`, `email`, `uuid`. */
  readonly format?: string;
  /** The only values allowed, in the document's order. */
  readonly enum?: readonly (string | number | boolean)[];
  /** Whether the field must be there, given that what holds it is. */
  readonly required?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: JsonValue;
  readonly example?: JsonValue;
}

/** Where a request carries a parameter; `argument` for functions that are not HTTP. */
export type ParameterLocation = "path" | "query" | "header" | "cookie" | "body" | "argument";

/** A leaf of what a tool takes. */
export interface InputField extends Field {
  readonly in: ParameterLocation;
}

/** A leaf of what a tool gives. */
export type OutputField = Field;

/** Where a named schema of the document stands: the best name there is for what the fields below it describe. */
export interface NamedSchema {
  /** The container's path: `` for the root, `items[]` for the objects of an array. */
  readonly path: string;
  /** The schema's name as the document has it: `Customer`. */
  readonly name: string;
}

const field = {
  path: z.string(),
  type: z.enum(["string", "number", "integer", "boolean", "object", "array", "unknown"]),
  description: z.string().exactOptional(),
  format: z.string().exactOptional(),
  enum: z.array(z.union([z.string(), z.number(), z.boolean()])).exactOptional(),
  required: z.boolean().exactOptional(),
  minimum: z.number().exactOptional(),
  maximum: z.number().exactOptional(),
  default: jsonValueSchema.exactOptional(),
  example: jsonValueSchema.exactOptional(),
};

/** A leaf of an output, as a zod schema. */
export const outputFieldSchema: z.ZodType<OutputField> = z.strictObject(field);

/** A leaf of an input, as a zod schema. */
export const inputFieldSchema: z.ZodType<InputField> = z.strictObject({
  ...field,
  in: z.enum(["path", "query", "header", "cookie", "body", "argument"]),
});

/** A named schema, as a zod schema. */
export const namedSchemaSchema: z.ZodType<NamedSchema> = z.strictObject({ path: z.string(), name: z.string().min(1) });
