import { MAXIMUM_NAME, MAXIMUM_TOOL_DESCRIPTION } from "../limits.ts";
import type { SchemaNode } from "../schema/schema-node.ts";
import type { SchemaShapes } from "../schema/schema-shape.ts";
import { walkSchema } from "../schema/walk-schema.ts";
import { plainText } from "../text/plain-text.ts";
import type { ParameterLocation } from "../tool/field.ts";
import type { PoolTool } from "../tool/pool-tool.ts";

/** A function with a JSON Schema for its arguments, and perhaps one for what it gives. */
export interface FunctionDescription {
  readonly name: string;
  readonly description: unknown;
  readonly input: SchemaNode;
  /** Nothing where no schema says what it gives. */
  readonly output: SchemaNode | undefined;
  /** Where an argument belongs; all are plain arguments where nothing is said. */
  readonly placeOf?: (path: string) => ParameterLocation;
}

/** What a function's own description says of a tool. */
export type FunctionReading = Pick<
  PoolTool,
  "name" | "description" | "inputs" | "outputs" | "inputSchemas" | "outputSchemas"
>;

/** Reads a function. A schema of outputs that allows anything documents nothing. */
export function readFunction(shapes: SchemaShapes, given: FunctionDescription): FunctionReading {
  const { name, description, input, output, placeOf = () => "argument" } = given;
  const taken = walkSchema(shapes, input, "input");
  const gives = output && walkSchema(shapes, output, "output");
  const isOpen = gives?.fields.length === 1 && gives.fields[0]?.path === "" && gives.fields[0].type === "unknown";
  return {
    name: plainText(name, MAXIMUM_NAME) || "tool",
    description: plainText(description, MAXIMUM_TOOL_DESCRIPTION),
    // Arguments have names: a schema that lists none takes none.
    inputs: taken.fields.filter(({ path }) => path !== "").map((field) => ({ ...field, in: placeOf(field.path) })),
    outputs: gives === undefined || isOpen ? null : gives.fields,
    inputSchemas: taken.schemas,
    outputSchemas: isOpen ? [] : (gives?.schemas ?? []),
  };
}
