import type { ProblemList } from "../../documents/document-problem.ts";
import { MAXIMUM_NAME } from "../../limits.ts";
import { asObject, asText, entriesOf, type Loose, own } from "../../schema/json-parts.ts";
import type { SchemaNode, Scope } from "../../schema/schema-node.ts";
import type { ParameterLocation } from "../../tool/field.ts";

/** The shapes of a service model, as JSON Schemas. */
export interface AwsShapes {
  /** What stands in a model where a shape is used, as a schema: `{ shape: "Instance" }`, or the shape itself. */
  nodeOf(use: unknown): SchemaNode;
  /** Where a request carries each member of an input. */
  placesOf(use: unknown): ReadonlyMap<string, ParameterLocation>;
}

/** How deep shapes may be written in one another, as shortened models do. */
const MAXIMUM_INLINE_DEPTH = 32;

/** Makes JSON Schemas of a model's shapes, each when it is needed. */
export function createAwsShapes(shapes: unknown, problems: ProblemList): AwsShapes {
  const named = asObject(shapes);
  const converted = new Map<string, Loose>();
  const scope: Scope = {
    resolve(name) {
      const shape = asObject(own(named, name));
      if (shape === undefined) {
        problems.add("", `the shape "${name.slice(0, MAXIMUM_NAME)}" is not there`);
        return undefined;
      }
      let value = converted.get(name);
      if (value === undefined) {
        value = toSchema(shape, 0);
        converted.set(name, value);
      }
      return { value, scope, name: SHORTENED_NAME.test(name) ? undefined : name };
    },
  };
  return {
    nodeOf: (use) => ({ value: toSchema(use, 0), scope }),
    placesOf(use) {
      const object = asObject(use);
      const name = asText(own(object, "shape"));
      const structure = name === undefined ? object : asObject(own(named, name));
      return new Map(
        entriesOf(own(structure, "members")).flatMap(([key, member]) => {
          const place = PLACES.get(asText(own(asObject(member), "location")) ?? "");
          return place === undefined ? [] : [[key, place] as const];
        }),
      );
    },
  };
}

/** The `.min.json` models call their shapes `S1f`. */
const SHORTENED_NAME = /^S[0-9a-z]{1,4}$/;

const PLACES = new Map<string, ParameterLocation>([
  ["uri", "path"],
  ["querystring", "query"],
  ["header", "header"],
  ["headers", "header"],
]);

function toSchema(use: unknown, depth: number): Loose {
  const shape = asObject(use);
  if (shape === undefined || depth > MAXIMUM_INLINE_DEPTH) return {};
  const description = own(shape, "documentation");
  const described = description === undefined ? {} : { description };
  const name = asText(own(shape, "shape"));
  if (name !== undefined) return { $ref: name, ...described };
  return { ...typeOf(shape, depth), ...described };
}

function typeOf(shape: Loose, depth: number): Loose {
  const type = asText(own(shape, "type"));
  const members = own(shape, "members");
  if (type === "structure" || (type === undefined && members !== undefined)) {
    return {
      type: "object",
      properties: Object.fromEntries(entriesOf(members).map(([key, member]) => [key, toSchema(member, depth + 1)])),
      required: own(shape, "required"),
    };
  }
  if (type === "list") return { type: "array", items: toSchema(own(shape, "member"), depth + 1) };
  if (type === "map") return { type: "object" };
  const scalar = SCALARS.get(type ?? "string") ?? { type: "string" };
  const values = own(shape, "enum");
  const minimum = scalar.type === "integer" || scalar.type === "number" ? own(shape, "min") : undefined;
  const maximum = scalar.type === "integer" || scalar.type === "number" ? own(shape, "max") : undefined;
  return {
    ...scalar,
    ...(values === undefined ? {} : { enum: values }),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
  };
}

const SCALARS = new Map<string, { readonly type: string; readonly format?: string }>([
  ["string", { type: "string" }],
  ["character", { type: "string" }],
  ["blob", { type: "string", format: "byte" }],
  ["timestamp", { type: "string", format: "date-time" }],
  ["boolean", { type: "boolean" }],
  ["byte", { type: "integer" }],
  ["short", { type: "integer" }],
  ["integer", { type: "integer" }],
  ["long", { type: "integer", format: "int64" }],
  ["bigInteger", { type: "integer" }],
  ["float", { type: "number", format: "float" }],
  ["double", { type: "number", format: "double" }],
  ["bigDecimal", { type: "number" }],
]);
