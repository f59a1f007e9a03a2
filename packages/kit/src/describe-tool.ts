import type { JsonObject, Requestor, Tool, ToolDescription } from "@toolworld/contracts";
import { z } from "zod";

/** The data form of a tool, with its arguments as JSON Schema: what an agent is shown. */
export function describeTool(tool: Tool, requestor: Requestor): ToolDescription {
  return {
    name: tool.name,
    description: tool.description,
    kind: tool.kind,
    requestor,
    parameters: toJsonSchema(tool.parameters.strict()),
  };
}

/** JSON Schema (draft 2020-12) of what a schema accepts. */
export function toJsonSchema(schema: z.ZodType): JsonObject {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { unrepresentable: "any", io: "input" });
  return JSON.parse(JSON.stringify(rest));
}
