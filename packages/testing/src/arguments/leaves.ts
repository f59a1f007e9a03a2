import type { JsonObject, JsonValue, Scalar } from "@toolworld/contracts";
import { type ArgumentSchema, alternatives, resolve } from "./json-schema.ts";
import { nameEndings, normalName } from "./names.ts";

/** The scalars of a row by every name that an argument might have for them. */
export type Leaves = ReadonlyMap<string, readonly Scalar[]>;

/**
 * Collects the scalars of a row, at any depth. A value goes by the name of its field (`item_id`), by that name with its
 * holder's before it (`payment_method_id` for `payment_methods.*.id`), and by the endings of its name; the keys of a
 * record go by the record's own name (`payment_method` and `payment_method_id` for the keys of `payment_methods`).
 */
export function collectLeaves(table: string, row: JsonObject, records: ReadonlySet<string>): Leaves {
  const known = cache.get(row);
  if (known) return known;
  const leaves: GrowingLeaves = { values: new Map(), records };
  walkObject(leaves, normalName(table), row, 0);
  cache.set(row, leaves.values);
  return leaves.values;
}

/** The fields of a schema, at any depth, that hold records: objects whose keys are data. */
export function findRecords(schema: ArgumentSchema, root: ArgumentSchema = schema, depth = 0): string[] {
  if (depth > MAXIMUM_DEPTH) return [];
  const { properties = {}, items, additionalProperties, anyOf = [], oneOf = [] } = resolve(schema, root);
  const inner = [...Object.values(properties), items, additionalProperties, ...anyOf, ...oneOf];
  const own = Object.entries(properties).filter(([, field]) =>
    alternatives(resolve(field, root), root).some((choice) => typeof choice.additionalProperties === "object"),
  );
  return [
    ...own.map(([name]) => normalName(name)),
    ...inner.flatMap((part) => (typeof part === "object" ? findRecords(part, root, depth + 1) : [])),
  ];
}

/** The scalars at a dotted path of a row: through arrays, and the keys where an object stands at its end. */
export function scalarsAtPath(row: JsonObject, path: readonly string[]): readonly Scalar[] {
  let current: readonly JsonValue[] = [row];
  for (const part of path) {
    current = current.flatMap(spread).flatMap((value) => {
      if (typeof value !== "object" || value === null) return [];
      if (Object.hasOwn(value, part)) return [(value as JsonObject)[part] as JsonValue];
      // A record stands between: its values have the field.
      return Object.values(value).flatMap((inner) =>
        typeof inner === "object" && inner !== null && Object.hasOwn(inner, part)
          ? [(inner as JsonObject)[part] as JsonValue]
          : [],
      );
    });
  }
  return current
    .flatMap(spread)
    .flatMap((value) => (typeof value === "object" && value !== null ? Object.keys(value) : [value as Scalar]));
}

interface GrowingLeaves {
  readonly values: Map<string, Scalar[]>;
  readonly records: ReadonlySet<string>;
}

const cache = new WeakMap<JsonObject, Leaves>();
const MAXIMUM_DEPTH = 6;

function walkObject(leaves: GrowingLeaves, holder: string, object: JsonObject, depth: number): void {
  for (const field of Object.keys(object)) {
    walk(leaves, holder, normalName(field), object[field] as JsonValue, depth);
  }
}

function walk(leaves: GrowingLeaves, holder: string, field: string, value: JsonValue, depth: number): void {
  if (value === null || depth > MAXIMUM_DEPTH) return;
  if (Array.isArray(value)) {
    for (const item of value) walk(leaves, holder, field, item, depth + 1);
  } else if (typeof value === "object") {
    for (const key of leaves.records.has(field) ? Object.keys(value) : []) {
      add(leaves, field, key);
      add(leaves, `${field}_id`, key);
    }
    walkObject(leaves, field, value as JsonObject, depth + 1);
  } else {
    for (const ending of nameEndings(field)) add(leaves, ending, value as Scalar);
    add(leaves, `${holder}_${field}`, value as Scalar);
  }
}

function add({ values: leaves }: GrowingLeaves, name: string, value: Scalar): void {
  const values = leaves.get(name);
  if (!values) leaves.set(name, [value]);
  else if (values.length < MAXIMUM_VALUES) values.push(value);
}

const MAXIMUM_VALUES = 64;

function spread(value: JsonValue): readonly JsonValue[] {
  return Array.isArray(value) ? value.flatMap(spread) : [value];
}
