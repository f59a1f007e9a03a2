import { readFileSync } from "node:fs";
import { type JsonValue, parse, pathText, ToolworldError } from "@toolworld/contracts";
import type { z } from "zod";
import { parsePythonJson } from "../python-values/parse-python-json.ts";
import { isPythonDict, isPythonList, type PythonValue, pythonToJson } from "../python-values/python-value.ts";
import { dataError } from "./data-error.ts";

/**
 * The text of a file of a data folder: UTF-8, with a byte order mark or without.
 *
 * @throws ToolworldError of type `missing-data` or `unreadable-data`.
 */
export function readDataText(file: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === "ENOENT")
      throw dataError("missing-data", file, "there is no such file; get the data folder again", cause);
    throw dataError("unreadable-data", file, `cannot be read (${code ?? String(cause)})`, cause);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw dataError("unreadable-data", file, "it is no UTF-8 text; the file is damaged, get it again", cause);
  }
}

/** The JSON of a file of a data folder, with the kind of each number and the order of keys. */
export function readDataJson(file: string): PythonValue {
  return parseDataJson(readDataText(file), file);
}

/**
 * JSON text that came from a file.
 *
 * @throws ToolworldError of type `unreadable-data` that says where the text stops being JSON.
 */
export function parseDataJson(text: string, from: string): PythonValue {
  try {
    return parsePythonJson(text);
  } catch (cause) {
    if (!ToolworldError.isInstance(cause)) throw cause;
    const problem = cause.message.replace(/^\[\w+\] /, "");
    throw dataError("unreadable-data", from, `${problem}; the file is damaged or cut off, get it again`, cause);
  }
}

/**
 * The plain JSON of a value, checked against a schema.
 *
 * @throws ToolworldError of type `invalid-<what>` that names the file, the path in it, and what was found there.
 */
export function checkData<Schema extends z.ZodType>(
  schema: Schema,
  value: PythonValue,
  source: { readonly what: string; readonly from: string },
): z.output<Schema> {
  let json: JsonValue;
  try {
    json = pythonToJson(value);
  } catch (cause) {
    const { path, found } = findEndless(value, []) ?? { path: [], found: String(cause) };
    const place = pathText(path) || "the top";
    const message = `at ${place}: expected a number that a double can hold, found ${found}`;
    throw dataError("invalid-data", source.from, `not a valid ${source.what}: ${message}`, cause);
  }
  return parse(schema, json, { room: "benchmarks", ...source });
}

/** The first number that is not finite as a double. */
function findEndless(
  value: PythonValue,
  path: readonly (string | number)[],
): { readonly path: readonly (string | number)[]; readonly found: string } | undefined {
  if (typeof value === "bigint" || typeof value === "number") {
    if (Number.isFinite(Number(value))) return undefined;
    const text = String(value);
    return { path, found: text.length > MAXIMUM_FOUND ? `${text.slice(0, MAXIMUM_FOUND)}…` : text };
  }
  if (value === null || typeof value !== "object") return undefined;
  const members = isPythonList(value) ? value.entries() : value;
  for (const [key, member] of members) {
    const found = findEndless(member, [...path, key]);
    if (found) return found;
  }
  return undefined;
}

/** How much of a long number is told. */
const MAXIMUM_FOUND = 20;

/** A dict without its other members, for what they hold is nobody's business; anything else as it is. */
export function keepMembers(value: PythonValue, keys: readonly string[]): PythonValue {
  if (!isPythonDict(value)) return value;
  return new Map(
    keys.flatMap((key) => {
      const member = value.get(key);
      return member === undefined ? [] : [[key, member] as const];
    }),
  );
}
