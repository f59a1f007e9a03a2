import type { JsonValue } from "@toolworld/contracts";

const MAXIMUM_VALUES = 8192;
const MAXIMUM_TEXT_LENGTH = 4096;

/**
 * Reads the JSON texts of a table's columns. What it gives is frozen, since only the state's own methods write; so the
 * same text is read once and handed out again. Reading JSON is most of what reading a row costs.
 */
export function createJsonReader(): (text: string) => JsonValue {
  const values = new Map<string, JsonValue>();
  return (text) => {
    const known = values.get(text);
    if (known !== undefined) return known;
    const value = freeze(JSON.parse(text));
    if (text.length > MAXIMUM_TEXT_LENGTH) return value;
    if (values.size >= MAXIMUM_VALUES) values.clear();
    values.set(text, value);
    return value;
  };
}

function freeze<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null) return value;
  for (const inner of Object.values(value)) freeze(inner);
  return Object.freeze(value);
}
