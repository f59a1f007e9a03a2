import { MAXIMUM_ALTERNATIVES, MAXIMUM_COMPOSITION_DEPTH, MAXIMUM_COMPOSITION_WORK, MAXIMUM_NAME } from "../limits.ts";
import type { FieldType } from "../tool/field.ts";
import { asArray, asObject, asText, entriesOf, type Loose, own } from "./json-parts.ts";
import { type FollowedNode, followReferences, type SchemaNode, type Scope } from "./schema-node.ts";

/** What a JSON Schema says of a value, its references followed and its compositions merged, one level of it. */
export interface SchemaShape {
  readonly type: FieldType;
  /** The schema itself: two places that hold the same schema share it. */
  readonly identity: object;
  /** The name of the schema, where it has one. */
  readonly name: string | undefined;
  /** The object that describes it: description, format, enum, bounds, default, example. */
  readonly facts: Loose;
  readonly properties: ReadonlyMap<string, SchemaNode>;
  readonly required: ReadonlySet<string>;
  /** Whether the document says outright that there are no properties. */
  readonly isEmpty: boolean;
  readonly items: SchemaNode | undefined;
}

/** Makes the shapes of one document's schemas, each once. */
export class SchemaShapes {
  readonly #known = new WeakMap<object, SchemaShape>();
  readonly #open = new Set<object>();
  /** How much was merged for the outermost schema, and how often something was left out. */
  #work = 0;
  #omissions = 0;

  /** The shape of what stands at a node; of a value that anything may be where there is no schema. */
  shapeOf(node: SchemaNode, depth = 0): SchemaShape {
    const followed = followReferences(node);
    if (followed === undefined) return { ...NOTHING, identity: asObject(node.value) ?? NOTHING.identity };
    const shape = this.#shapeOf(followed, depth);
    const { name = shape.name, beside } = followed;
    if (beside === undefined) return shape;
    const { $ref, ...said } = beside;
    const saysMore = Object.keys(said).length > 0;
    return { ...shape, name, facts: saysMore ? { ...shape.facts, ...said } : shape.facts };
  }

  #shapeOf({ value, scope }: FollowedNode, depth: number): SchemaShape {
    const known = this.#known.get(value);
    if (known) return known;
    if (this.#open.size === 0) this.#work = 0;
    this.#work += 1;
    if (depth > MAXIMUM_COMPOSITION_DEPTH || this.#work > MAXIMUM_COMPOSITION_WORK || this.#open.has(value)) {
      this.#omissions += 1;
      return { ...NOTHING, identity: value };
    }
    const omissions = this.#omissions;
    this.#open.add(value);
    try {
      const shape = this.#merge(value, scope, depth);
      // What was cut short because of where it was met is made again where it is met next.
      if (this.#open.size === 1 || this.#omissions === omissions) this.#known.set(value, shape);
      return shape;
    } finally {
      this.#open.delete(value);
    }
  }

  #merge(value: Loose, scope: Scope, depth: number): SchemaShape {
    const base = shapeWithoutComposition(value, scope);
    const inner = (part: unknown) => this.shapeOf({ value: part, scope }, depth + 1);
    const parts = asArray(own(value, "allOf")).slice(0, MAXIMUM_ALTERNATIVES).map(inner);
    const alternatives = (["oneOf", "anyOf"] as const).flatMap((word) => {
      const shapes = asArray(own(value, word)).slice(0, MAXIMUM_ALTERNATIVES).map(inner).filter(isSomething);
      const chosen = joinAlternatives(shapes);
      return chosen === undefined ? [] : [chosen];
    });
    if (parts.length === 0 && alternatives.length === 0) return base;
    return joinAll(base, [...parts, ...alternatives]);
  }
}

const NO_PROPERTIES: ReadonlyMap<string, SchemaNode> = new Map();
const NONE_REQUIRED: ReadonlySet<string> = new Set();

const NOTHING: SchemaShape = {
  type: "unknown",
  identity: {},
  name: undefined,
  facts: {},
  properties: NO_PROPERTIES,
  required: NONE_REQUIRED,
  isEmpty: false,
  items: undefined,
};

function shapeWithoutComposition(value: Loose, scope: Scope): SchemaShape {
  const declared = asObject(own(value, "properties"));
  const properties = new Map<string, SchemaNode>();
  for (const [key, part] of entriesOf(declared)) properties.set(key, { value: part, scope });
  const items = own(value, "items") ?? asArray(own(value, "prefixItems"))[0];
  const item = Array.isArray(items) ? items[0] : items;
  const title = asText(own(value, "title"));
  return {
    type: typeOf(value, properties.size > 0, item !== undefined),
    identity: value,
    name: title !== undefined && title.length <= MAXIMUM_NAME ? title.trim() || undefined : undefined,
    facts: value,
    properties,
    required: new Set(asArray(own(value, "required")).filter((key) => typeof key === "string")),
    isEmpty: declared !== undefined && properties.size === 0 && !asObject(own(value, "additionalProperties")),
    items: item === undefined ? undefined : { value: item, scope },
  };
}

/** The type that a schema states, in JSON Schema's words or in those of other describers of functions. */
function typeOf(value: Loose, hasProperties: boolean, hasItems: boolean): FieldType {
  const stated = own(value, "type");
  const names = (Array.isArray(stated) ? stated : [stated]).filter((name) => typeof name === "string");
  for (const name of names) {
    const type = TYPES.get(name.toLowerCase());
    if (type !== undefined) return type;
  }
  if (hasProperties) return "object";
  if (hasItems) return "array";
  const sample = asArray(own(value, "enum"))[0] ?? own(value, "const");
  if (typeof sample === "string" || typeof sample === "number" || typeof sample === "boolean")
    return scalarType(sample);
  return asObject(own(value, "additionalProperties")) ? "object" : "unknown";
}

function scalarType(sample: string | number | boolean): FieldType {
  if (typeof sample === "number") return Number.isInteger(sample) ? "integer" : "number";
  return typeof sample === "string" ? "string" : "boolean";
}

const TYPES = new Map<string, FieldType>(
  Object.entries({
    string: ["string", "str", "text", "file", "date", "datetime", "char", "enum"],
    number: ["number", "float", "double", "decimal", "long double"],
    integer: ["integer", "int", "long", "short"],
    boolean: ["boolean", "bool"],
    object: ["object", "dict", "dictionary", "map", "hashmap", "struct", "structure"],
    array: ["array", "list", "tuple", "set", "arraylist"],
  } satisfies Partial<Record<FieldType, string[]>>).flatMap(([type, words]) =>
    words.map((word) => [word, type as FieldType] as const),
  ),
);

/** `{"type": "null"}` beside others only says that the value may be missing. */
function isSomething(shape: SchemaShape): boolean {
  return own(shape.facts, "type") !== "null";
}

/**
 * One shape for several alternatives: where all are objects, every field of any, none of them required; otherwise the
 * first object, else the first list, else the first.
 */
function joinAlternatives(shapes: readonly SchemaShape[]): SchemaShape | undefined {
  const [first] = shapes;
  if (first === undefined || shapes.length === 1) return first;
  if (!shapes.every((shape) => shape.type === "object")) {
    return (
      shapes.find((shape) => shape.type === "object") ??
      shapes.find((shape) => shape.type === "array") ??
      joinEnums(shapes)
    );
  }
  const properties = new Map<string, SchemaNode>();
  for (const shape of shapes) {
    for (const [key, node] of shape.properties) if (!properties.has(key)) properties.set(key, node);
  }
  return {
    ...first,
    name: undefined,
    facts: {},
    properties,
    required: NONE_REQUIRED,
    isEmpty: shapes.every((shape) => shape.isEmpty),
  };
}

/** Alternatives that only differ in their allowed values: all of the values. */
function joinEnums(shapes: readonly SchemaShape[]): SchemaShape {
  const first = shapes[0] as SchemaShape;
  const values = shapes.map(
    ({ facts }) => own(facts, "enum") ?? ("const" in facts ? [own(facts, "const")] : undefined),
  );
  const { enum: _enum, const: _const, ...rest } = first.facts;
  return values.every(Array.isArray)
    ? { ...first, facts: { ...rest, enum: values.flat() } }
    : { ...first, facts: rest };
}

function joinAll(base: SchemaShape, parts: readonly SchemaShape[]): SchemaShape {
  const all = [...parts, base];
  const properties = new Map<string, SchemaNode>();
  const required = new Set<string>();
  for (const shape of all) {
    for (const [key, node] of shape.properties) properties.set(key, node);
    for (const key of shape.required) required.add(key);
  }
  const [firstKnown] = [base, ...parts].filter((shape) => shape.type !== "unknown");
  return {
    type: properties.size > 0 ? "object" : (firstKnown?.type ?? "unknown"),
    identity: base.identity,
    name: base.name ?? parts.find((shape) => shape.name !== undefined)?.name,
    facts: Object.assign({}, ...parts.map((shape) => shape.facts), base.facts) as Loose,
    properties,
    required,
    isEmpty: properties.size === 0 && all.some((shape) => shape.isEmpty),
    items: base.items ?? parts.find((shape) => shape.items !== undefined)?.items,
  };
}
