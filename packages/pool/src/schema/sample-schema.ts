import { asArray, asObject, entriesOf, type Loose } from "./json-parts.ts";

/** How deep a sample is looked into. */
const MAXIMUM_SAMPLE_DEPTH = 12;

/**
 * A JSON Schema for values like a sample: where a tool shows an answer rather than saying what it is. Samples that name types
 * in place of values (`"str"`, `"int"`, as ToolBench's templates do) give these types.
 */
export function schemaOfSample(sample: unknown, depth = 0): Loose {
  if (depth > MAXIMUM_SAMPLE_DEPTH) return {};
  if (Array.isArray(sample)) {
    const items = asArray(sample)
      .slice(0, MAXIMUM_SAMPLE_ITEMS)
      .map((item) => schemaOfSample(item, depth + 1));
    return items.length === 0
      ? { type: "array" }
      : { type: "array", items: items.length === 1 ? items[0] : { anyOf: items } };
  }
  if (asObject(sample)) {
    const entries = entriesOf(sample).filter(([key]) => key !== "_list_length");
    return {
      type: "object",
      properties: Object.fromEntries(entries.map(([key, value]) => [key, schemaOfSample(value, depth + 1)])),
    };
  }
  if (typeof sample === "string") {
    const named = TYPE_NAMES.get(sample);
    return named === undefined ? { type: "string", example: sample } : named === "null" ? {} : { type: named };
  }
  if (typeof sample === "number") return { type: Number.isInteger(sample) ? "integer" : "number", example: sample };
  return typeof sample === "boolean" ? { type: "boolean", example: sample } : {};
}

const MAXIMUM_SAMPLE_ITEMS = 4;

const TYPE_NAMES = new Map([
  ["str", "string"],
  ["int", "integer"],
  ["float", "number"],
  ["bool", "boolean"],
  ["NoneType", "null"],
  ["empty list", "array"],
]);
