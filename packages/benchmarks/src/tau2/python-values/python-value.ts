import type { JsonValue } from "@toolworld/contracts";

/**
 * A value as Python holds it after `json.loads`: an int is a `bigint`, a float is a `number`. JSON alone cannot tell
 * `2` from `2.0`, but result texts and hashes of the reference show the difference.
 */
export type PythonValue = null | boolean | string | bigint | number | readonly PythonValue[] | PythonDict;

/** A dict: keys in the order of insertion, whatever they look like (a JavaScript object moves keys such as `"10"` forward). */
export type PythonDict = ReadonlyMap<string, PythonValue>;

/** Tests whether a value is a list. */
export function isPythonList(value: PythonValue): value is readonly PythonValue[] {
  return Array.isArray(value);
}

/** Tests whether a value is a dict. */
export function isPythonDict(value: PythonValue): value is PythonDict {
  return value instanceof Map;
}

/**
 * The value as plain JSON, kinds of numbers forgotten: 2 and 2.0 are both 2, an int beyond 2^53 is rounded to a double.
 *
 * @throws RangeError on a number that is not finite as a double.
 */
export function pythonToJson(value: PythonValue): JsonValue {
  if (typeof value === "bigint" || typeof value === "number") {
    const number = Number(value);
    if (!Number.isFinite(number)) throw new RangeError(`JSON has no form for ${value}`);
    return number;
  }
  if (value === null || typeof value !== "object") return value;
  if (isPythonList(value)) return value.map(pythonToJson);
  const object: Record<string, JsonValue> = {};
  for (const [key, member] of value) {
    const plain = pythonToJson(member);
    if (key === "__proto__") Object.defineProperty(object, key, { value: plain, enumerable: true });
    else object[key] = plain;
  }
  return object;
}
