import { MAXIMUM_FIELD_PATH, MAXIMUM_FIELDS } from "../../limits.ts";
import { asArray, asObject, asText, type Loose, own } from "../../schema/json-parts.ts";
import { type FollowedNode, followReferences, type Scope } from "../../schema/schema-node.ts";
import { walkSchema } from "../../schema/walk-schema.ts";
import type { InputField, NamedSchema, ParameterLocation } from "../../tool/field.ts";
import { chooseBody } from "./media-type.ts";
import type { OperationPlace, OperationTools } from "./read-operation.ts";

/** What a tool takes. */
export interface Inputs {
  readonly inputs: readonly InputField[];
  readonly inputSchemas: readonly NamedSchema[];
}

/** Reads the parameters of an operation and of its path, and its body. */
export function readInputs(operation: Loose, place: OperationPlace, tools: OperationTools): Inputs {
  const inputs: InputField[] = [];
  const schemas: NamedSchema[] = [];
  for (const parameter of readParameters(operation, place, tools)) {
    const leaves = walkSchema(tools.shapes, { value: parameter.schema, scope: parameter.scope }, "input", {
      path: parameter.name,
      required: parameter.required,
      around: parameter.around,
    });
    for (const field of leaves.fields) inputs.push({ ...field, in: parameter.place });
    schemas.push(...leaves.schemas);
  }
  const body = readBody(operation, place);
  if (body !== undefined) {
    const { fields, schemas: names } = walkSchema(tools.shapes, body.node, "input", { required: body.required });
    for (const field of fields) inputs.push({ ...field, in: "body" });
    schemas.push(...names);
  }
  return { inputs: inputs.slice(0, MAXIMUM_FIELDS), inputSchemas: schemas.slice(0, MAXIMUM_FIELDS) };
}

interface Parameter {
  readonly name: string;
  readonly place: ParameterLocation;
  readonly required: boolean;
  readonly schema: unknown;
  readonly scope: Scope;
  readonly around: Loose;
}

/** The parameters by place and name, an operation's own before its path's, in the document's order. */
function readParameters(
  operation: Loose,
  { scope, shared, pointer }: OperationPlace,
  tools: OperationTools,
): Parameter[] {
  const stated = own(operation, "parameters");
  if (stated !== undefined && !Array.isArray(stated))
    tools.problems.add(`${pointer}/parameters`, "parameters is no list");
  const found = new Map<string, Parameter>();
  for (const [index, value] of [...shared, ...asArray(stated)].entries()) {
    const followed = followReferences({ value, scope });
    const parameter = followed && toParameter(followed);
    if (parameter === undefined) {
      tools.problems.add(`${pointer}/parameters`, `parameter ${index + 1} has no name and place`);
    } else if (!tools.credentials(parameter.name, parameter.place) && parameter.name.length <= MAXIMUM_FIELD_PATH) {
      found.set(`${parameter.place} ${parameter.name}`, parameter);
    }
  }
  return [...found.values()];
}

function toParameter({ value, scope }: FollowedNode): Parameter | undefined {
  const name = asText(own(value, "name"));
  const place = own(value, "in");
  if (name === undefined || !isPlace(place)) return undefined;
  // Files that other files point to may still be Swagger 2, where a parameter is its own schema.
  const schema = own(value, "schema") ?? chooseBody(own(value, "content"))?.schema ?? value;
  const required = place === "path" || own(value, "required") === true;
  return { name, place: place === "formData" ? "body" : place, required, schema, scope, around: value };
}

function isPlace(value: unknown): value is "path" | "query" | "header" | "cookie" | "formData" | "body" {
  return ["path", "query", "header", "cookie", "formData", "body"].includes(value as string);
}

function readBody(operation: Loose, { scope }: OperationPlace) {
  const followed = followReferences({ value: own(operation, "requestBody"), scope });
  const body = followed && chooseBody(own(asObject(followed.value), "content"));
  if (followed === undefined || body === undefined) return undefined;
  return { node: { value: body.schema, scope: followed.scope }, required: own(followed.value, "required") === true };
}
