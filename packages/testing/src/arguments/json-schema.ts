import type { JsonObject, JsonValue } from "@toolworld/contracts";

/** The JSON Schema of arguments, or of a part of them, as far as it is looked at here. */
export interface ArgumentSchema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly JsonValue[];
  readonly const?: JsonValue;
  readonly default?: JsonValue;
  readonly examples?: readonly JsonValue[];
  readonly description?: string;
  readonly references?: string;
  readonly format?: string;
  readonly properties?: Readonly<Record<string, ArgumentSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: ArgumentSchema | boolean;
  readonly propertyNames?: ArgumentSchema;
  readonly items?: ArgumentSchema | boolean;
  readonly prefixItems?: readonly ArgumentSchema[];
  readonly anyOf?: readonly ArgumentSchema[];
  readonly oneOf?: readonly ArgumentSchema[];
  readonly allOf?: readonly ArgumentSchema[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly $ref?: string;
}

/** Reads a tool's parameters as a schema, with references inside it resolved one step at a time by {@link resolve}. */
export function toArgumentSchema(parameters: JsonObject): ArgumentSchema {
  return parameters as ArgumentSchema;
}

/** A schema with its `$ref` followed and its `allOf` taken together. */
export function resolve(schema: ArgumentSchema, root: ArgumentSchema): ArgumentSchema {
  let resolved = schema;
  for (let hop = 0; resolved.$ref !== undefined && hop < 16; hop++) {
    const { $ref, ...rest } = resolved;
    resolved = { ...followReference($ref, root), ...rest };
  }
  if (!resolved.allOf) return resolved;
  const { allOf, ...rest } = resolved;
  return allOf.map((part) => resolve(part, root)).reduce(mergeSchemas, rest);
}

/** The choices that a schema leaves: its `anyOf` or `oneOf`, or itself. */
export function alternatives(schema: ArgumentSchema, root: ArgumentSchema): readonly ArgumentSchema[] {
  const choices = schema.anyOf ?? schema.oneOf;
  if (!choices) return [schema];
  return choices.flatMap((choice) => alternatives(resolve(choice, root), root));
}

/** What parameters refer to, at any depth, as often as they do: `orders.order_id`. */
export function findReferences(schema: ArgumentSchema, root: ArgumentSchema = schema, depth = 0): string[] {
  if (depth > 6) return [];
  const { references, properties, items, additionalProperties, anyOf, oneOf } = resolve(schema, root);
  const inner = [...Object.values(properties ?? {}), items, additionalProperties, ...(anyOf ?? []), ...(oneOf ?? [])];
  return [
    ...(references === undefined ? [] : [references]),
    ...inner.flatMap((part) => (typeof part === "object" ? findReferences(part, root, depth + 1) : [])),
  ];
}

/** The JSON types that a value may have here; empty where every type will do. */
export function allowedTypes(schema: ArgumentSchema, root: ArgumentSchema): ReadonlySet<string> {
  const types = new Set<string>();
  for (const choice of alternatives(resolve(schema, root), root)) {
    const own = typesOf(choice);
    if (own.length === 0) return new Set();
    for (const type of own) types.add(type);
  }
  return types;
}

/** The JSON type of a value: whole numbers count as `integer`. */
function typeOfValue(value: JsonValue): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return typeof value === "number" && Number.isInteger(value) ? "integer" : typeof value;
}

/** Tests whether a value has one of the types; every value does where there are none. */
export function fitsTypes(value: JsonValue, types: ReadonlySet<string>): boolean {
  const type = typeOfValue(value);
  return types.size === 0 || types.has(type) || (type === "integer" && types.has("number"));
}

function typesOf({ type, enum: choices, const: constant }: ArgumentSchema): readonly string[] {
  if (type !== undefined) return typeof type === "string" ? [type] : type;
  if (choices) return choices.map(typeOfValue);
  return constant === undefined ? [] : [typeOfValue(constant)];
}

function followReference(reference: string, root: ArgumentSchema): ArgumentSchema {
  let current: unknown = root;
  for (const part of reference.split("/").slice(1)) {
    current = (current as Record<string, unknown> | undefined)?.[part.replaceAll("~1", "/").replaceAll("~0", "~")];
  }
  return (current ?? {}) as ArgumentSchema;
}

function mergeSchemas(left: ArgumentSchema, right: ArgumentSchema): ArgumentSchema {
  return {
    ...left,
    ...right,
    ...(left.properties || right.properties ? { properties: { ...left.properties, ...right.properties } } : {}),
    ...(left.required || right.required ? { required: [...(left.required ?? []), ...(right.required ?? [])] } : {}),
  };
}
