import { entriesOf, type Loose, own } from "../../schema/json-parts.ts";
import { type FollowedNode, followReferences } from "../../schema/schema-node.ts";
import { walkSchema } from "../../schema/walk-schema.ts";
import type { NamedSchema, OutputField } from "../../tool/field.ts";
import { chooseBody, isJsonLike } from "./media-type.ts";
import type { OperationPlace, OperationTools } from "./read-operation.ts";

/** What a tool gives. */
export interface Outputs {
  readonly outputs: readonly OutputField[] | null;
  readonly outputSchemas: readonly NamedSchema[];
}

/**
 * Reads what an operation gives when it succeeds: the first 2xx response with a JSON-like body, else the first with any
 * body that has a schema. Null where no success has one; empty where the only success is 204 or 205, or the schema says
 * outright that there is nothing in it.
 */
export function readOutputs(operation: Loose, { scope, pointer }: OperationPlace, tools: OperationTools): Outputs {
  const responses = successes(operation).flatMap(({ code, value }) => {
    const response = followReferences({ value, scope });
    if (response === undefined) {
      tools.problems.add(`${pointer}/responses/${code}`, "the response is no object");
      return [];
    }
    return [{ code, response, body: bodyOf(response) }];
  });
  const chosen =
    responses.find(({ body }) => body !== undefined && isJsonLike(body.mediaType)) ??
    responses.find(({ body }) => body !== undefined);
  if (chosen?.body === undefined) {
    const isEmpty = responses.length > 0 && responses.every(({ code }) => code === "204" || code === "205");
    return { outputs: isEmpty ? [] : null, outputSchemas: [] };
  }
  const node = { value: chosen.body.schema, scope: chosen.response.scope };
  const { fields, schemas } = walkSchema(tools.shapes, node, "output");
  const [only] = fields;
  // A schema that allows anything documents nothing.
  if (fields.length === 1 && only?.path === "" && only.type === "unknown") return { outputs: null, outputSchemas: [] };
  return { outputs: fields, outputSchemas: schemas };
}

/** The responses of success by code; `default` stands in where there is no other and it does not speak of failure. */
function successes(operation: Loose): { readonly code: string; readonly value: unknown }[] {
  const entries = entriesOf(own(operation, "responses"));
  const found = entries
    .filter(([code]) => /^2(\d\d|xx)$/i.test(code))
    .sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0));
  if (found.length > 0) return found.map(([code, value]) => ({ code, value }));
  if (entries.some(([code]) => code.startsWith("3"))) return [];
  return entries
    .filter(
      ([code, value]) =>
        code === "default" && !/error|fail|fault|problem|unexpected/i.test(JSON.stringify(value ?? "")),
    )
    .map(([code, value]) => ({ code, value }));
}

/** Files that other files point to may still be Swagger 2, where a response has its schema itself. */
function bodyOf({ value }: FollowedNode) {
  const schema = own(value, "schema");
  return (
    chooseBody(own(value, "content")) ?? (schema === undefined ? undefined : { mediaType: "application/json", schema })
  );
}
