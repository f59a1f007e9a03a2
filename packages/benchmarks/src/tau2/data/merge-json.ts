import type { JsonObject, JsonValue } from "@toolworld/contracts";

/** Lays one object over another, object into object; everything else, lists too, is replaced. */
export function mergeJson(base: JsonObject, laidOver: JsonObject): JsonObject {
  const merged: Record<string, JsonValue> = { ...base };
  for (const [key, value] of Object.entries(laidOver)) {
    const before = merged[key];
    merged[key] = isObject(before) && isObject(value) ? mergeJson(before, value) : value;
  }
  return merged;
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
