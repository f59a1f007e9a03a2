/**
 * The one text of a JSON value: keys sorted by UTF-16 code units, no blanks, numbers as ECMAScript prints them
 * (so 25 equals 25.0, and -0 is 0). RFC 8785, JSON Canonicalization Scheme. Keys whose value is `undefined` are left out.
 *
 * @throws TypeError on a number that is not finite, and on values that JSON cannot hold.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case "string":
      return JSON.stringify(value);
    case "number":
      if (!Number.isFinite(value)) throw new TypeError(`canonical JSON has no form for ${value}`);
      return JSON.stringify(value);
    case "boolean":
      return value ? "true" : "false";
    case "object":
      if (value === null) return "null";
      return Array.isArray(value) ? arrayText(value) : objectText(value as Record<string, unknown>);
    default:
      throw new TypeError(`canonical JSON has no form for ${typeof value}`);
  }
}

/** Tests whether two JSON values are the same: order of keys means nothing, 25 equals 25.0. */
export function jsonEquals(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== "object" || typeof right !== "object" || left === null || right === null) return false;
  if (Array.isArray(left)) {
    return (
      Array.isArray(right) &&
      left.length === right.length &&
      left.every((item, index) => jsonEquals(item, right[index]))
    );
  }
  if (Array.isArray(right)) return false;
  const leftKeys = definedKeys(left as Record<string, unknown>);
  const rightKeys = definedKeys(right as Record<string, unknown>);
  if (leftKeys.length !== rightKeys.length) return false;
  return leftKeys.every(
    (key) =>
      Object.hasOwn(right, key) &&
      jsonEquals((left as Record<string, unknown>)[key], (right as Record<string, unknown>)[key]),
  );
}

function arrayText(items: readonly unknown[]): string {
  let text = "[";
  for (let index = 0; index < items.length; index++) {
    if (index > 0) text += ",";
    text += canonicalJson(items[index]);
  }
  return `${text}]`;
}

function objectText(object: Readonly<Record<string, unknown>>): string {
  let text = "{";
  for (const key of definedKeys(object).sort()) {
    if (text.length > 1) text += ",";
    text += `${JSON.stringify(key)}:${canonicalJson(object[key])}`;
  }
  return `${text}}`;
}

function definedKeys(object: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(object).filter((key) => object[key] !== undefined);
}
