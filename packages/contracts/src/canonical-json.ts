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
  const { keys, labels } = shapeOf(Object.keys(object));
  let text = "";
  for (let index = 0; index < keys.length; index++) {
    const value = object[keys[index] as string];
    if (value === undefined) continue;
    text += (text === "" ? "{" : ",") + labels[index] + canonicalJson(value);
  }
  return text === "" ? "{}" : `${text}}`;
}

/** The keys of an object in canonical order, each with its text as a label. */
interface Shape {
  readonly keys: readonly string[];
  readonly labels: readonly string[];
}

/** Records have few shapes: their keys are sorted and quoted once. */
const shapes = new Map<string, Shape>();
const MAXIMUM_SHAPES = 2000;
const MAXIMUM_SHAPE_KEYS = 24;

function shapeOf(given: readonly string[]): Shape {
  if (given.length > MAXIMUM_SHAPE_KEYS) return createShape(given);
  const id = given.join("\u0000");
  let shape = shapes.get(id);
  // Keys that hold a NUL could be mistaken for other keys joined by one.
  if (shape === undefined || shape.keys.length !== given.length) {
    shape = createShape(given);
    if (shapes.size >= MAXIMUM_SHAPES) shapes.clear();
    shapes.set(id, shape);
  }
  return shape;
}

function createShape(given: readonly string[]): Shape {
  const keys = [...given].sort();
  return { keys, labels: keys.map((key) => `${JSON.stringify(key)}:`) };
}

function definedKeys(object: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(object).filter((key) => object[key] !== undefined);
}
