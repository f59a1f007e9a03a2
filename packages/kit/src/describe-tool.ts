import type { JsonObject, Requestor, Tool, ToolDescription } from "@toolworld/contracts";
import { z } from "zod";

/** The data form of a tool, with its arguments as JSON Schema: what an agent is shown. */
export function describeTool(tool: Tool, requestor: Requestor): ToolDescription {
  return {
    name: tool.name,
    description: tool.description,
    kind: tool.kind,
    requestor,
    parameters: toJsonSchema(strictSchema(tool.parameters)),
  };
}

const strictSchemas = new WeakMap<z.ZodObject, z.ZodObject>();

/** An object's schema that refuses unknown keys: the same one each time, for a schema is compiled when it is first used. */
export function strictSchema(schema: z.ZodObject): z.ZodObject {
  const strict = strictSchemas.get(schema) ?? schema.strict();
  strictSchemas.set(schema, strict);
  return strict;
}

const jsonSchemas = new WeakMap<z.ZodType, JsonObject>();

/** JSON Schema (draft 2020-12) of what a schema accepts: the same object each time. */
export function toJsonSchema(schema: z.ZodType): JsonObject {
  const known = jsonSchemas.get(schema) ?? makeJsonSchema(schema);
  jsonSchemas.set(schema, known);
  return known;
}

function makeJsonSchema(schema: z.ZodType): JsonObject {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { unrepresentable: "any", io: "input" });
  return JSON.parse(JSON.stringify(rest));
}
