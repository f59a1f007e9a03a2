import type { JsonObject, JsonValue } from "@toolworld/contracts";
import type { PythonValue } from "./python-value.ts";

/**
 * Turns plain JSON into the Python value that the reference holds in its place: says which numbers are ints and which
 * are floats, and in which order the fields of a model are declared. A field that is missing is None.
 */
export type PythonShape = (value: JsonValue) => PythonValue;

/** A text, a boolean or None: as it is. Numbers have a kind and need a shape of their own. */
export const plain: PythonShape = (value) => {
  if (value !== null && typeof value !== "string" && typeof value !== "boolean") {
    throw new TypeError(`no shape says what ${JSON.stringify(value)} is in Python`);
  }
  return value;
};

/** An int, or None. */
export const int: PythonShape = (value) => (value === null ? null : BigInt(value as number));

/** A float, or None. */
export const float: PythonShape = (value) => (value === null ? null : Number(value));

/** A list of one kind of thing, or None. */
export function list(item: PythonShape): PythonShape {
  return (value) => (value === null ? null : (value as readonly JsonValue[]).map(item));
}

/** A dict from free keys to one kind of thing, in the order of its keys. */
export function dict(member: PythonShape): PythonShape {
  return (value) => new Map(Object.entries(value as JsonObject).map(([key, item]) => [key, member(item)]));
}

/** A model: exactly these fields, in the order of their declaration. */
export function model(fields: Readonly<Record<string, PythonShape>>): PythonShape {
  const entries = Object.entries(fields);
  return (value) => new Map(entries.map(([name, shape]) => [name, shape((value as JsonObject)[name] ?? null)]));
}
