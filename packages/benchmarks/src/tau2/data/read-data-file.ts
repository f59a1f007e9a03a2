import { readFileSync } from "node:fs";
import { type JsonValue, parse, ToolworldError } from "@toolworld/contracts";
import type { z } from "zod";
import { parsePythonJson } from "../python-values/parse-python-json.ts";
import { type PythonValue, pythonToJson } from "../python-values/python-value.ts";
import { dataError } from "./data-error.ts";

/**
 * The text of a file of a data folder.
 *
 * @throws ToolworldError of type `missing-data` or `unreadable-data`.
 */
export function readDataText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === "ENOENT")
      throw dataError("missing-data", file, "there is no such file; get the data folder again", cause);
    throw dataError("unreadable-data", file, `cannot be read (${code ?? String(cause)})`, cause);
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
    throw dataError("invalid-data", source.from, `not a valid ${source.what}: ${(cause as Error).message}`, cause);
  }
  return parse(schema, json, { room: "benchmarks", ...source });
}
