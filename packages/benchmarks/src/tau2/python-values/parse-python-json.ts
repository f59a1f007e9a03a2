import { MAXIMUM_JSON_DEPTH, ToolworldError } from "@toolworld/contracts";
import type { PythonValue } from "./python-value.ts";

/**
 * Reads JSON as Python's `json.loads` does: `2` becomes an int, `2.0` and `1e+22` become floats, `NaN` and `Infinity`
 * are taken, and of a key that is there twice the last value stands in the first one's place.
 *
 * @throws ToolworldError of type `invalid-json` with line and column of what does not belong there.
 */
export function parsePythonJson(text: string): PythonValue {
  const reader: Reader = { text, at: 0 };
  const value = readValue(reader, 0);
  skipBlanks(reader);
  if (reader.at < text.length) fail(reader, "nothing more");
  return value;
}

interface Reader {
  readonly text: string;
  at: number;
}

function readValue(reader: Reader, depth: number): PythonValue {
  if (depth > MAXIMUM_JSON_DEPTH) fail(reader, `at most ${MAXIMUM_JSON_DEPTH} levels`);
  skipBlanks(reader);
  switch (reader.text[reader.at]) {
    case '"':
      return readString(reader);
    case "{":
      return readDict(reader, depth);
    case "[":
      return readList(reader, depth);
    default:
      return readWord(reader);
  }
}

function readDict(reader: Reader, depth: number): PythonValue {
  const dict = new Map<string, PythonValue>();
  reader.at++;
  if (take(reader, "}")) return dict;
  do {
    skipBlanks(reader);
    if (reader.text[reader.at] !== '"') fail(reader, "a key in double quotes");
    const key = readString(reader);
    if (!take(reader, ":")) fail(reader, '":"');
    dict.set(key, readValue(reader, depth + 1));
  } while (take(reader, ","));
  if (!take(reader, "}")) fail(reader, '"," or "}"');
  return dict;
}

function readList(reader: Reader, depth: number): PythonValue {
  const items: PythonValue[] = [];
  reader.at++;
  if (take(reader, "]")) return items;
  do items.push(readValue(reader, depth + 1));
  while (take(reader, ","));
  if (!take(reader, "]")) fail(reader, '"," or "]"');
  return items;
}

function readString(reader: Reader): string {
  const start = reader.at;
  const end = closingQuote(reader.text, start + 1);
  const inner = reader.text.slice(start + 1, end);
  if (end !== -1 && !UNPLAIN.test(inner)) {
    reader.at = end + 1;
    return inner;
  }
  try {
    const value = JSON.parse(reader.text.slice(start, end + 1));
    reader.at = end + 1;
    return value;
  } catch {
    return fail(reader, "a string that ends, without raw control characters or unknown escapes");
  }
}

/** The next quote that no backslash escapes, or -1. */
function closingQuote(text: string, from: number): number {
  for (let quote = text.indexOf('"', from); quote !== -1; quote = text.indexOf('"', quote + 1)) {
    let first = quote;
    while (text[first - 1] === "\\") first--;
    if ((quote - first) % 2 === 0) return quote;
  }
  return -1;
}

/** Texts with none of these stand for themselves. */
const UNPLAIN = /[\\\p{Cc}]/u;
const WORDS: ReadonlyMap<string, PythonValue> = new Map<string, PythonValue>([
  ["null", null],
  ["true", true],
  ["false", false],
  ["NaN", Number.NaN],
  ["Infinity", Number.POSITIVE_INFINITY],
  ["-Infinity", Number.NEGATIVE_INFINITY],
]);
const WORD = /-?[A-Za-z]+|-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/y;

/** The longest int that Python reads: longer ones are refused, for they take quadratic time. */
const MAXIMUM_DIGITS = 4300;

function readWord(reader: Reader): PythonValue {
  WORD.lastIndex = reader.at;
  const match = WORD.exec(reader.text);
  const word = match?.[0] ?? "";
  const named = WORDS.get(word);
  if (named === undefined && !/[0-9]$/.test(word)) fail(reader, "a value");
  const isFloat = match?.[1] !== undefined || match?.[2] !== undefined;
  const digits = word.startsWith("-") ? word.length - 1 : word.length;
  if (named === undefined && !isFloat && digits > MAXIMUM_DIGITS)
    fail(reader, `an int of at most ${MAXIMUM_DIGITS} digits`);
  reader.at += word.length;
  if (named !== undefined) return named;
  return isFloat ? Number(word) : BigInt(word);
}

function take(reader: Reader, character: string): boolean {
  skipBlanks(reader);
  if (reader.text[reader.at] !== character) return false;
  reader.at++;
  return true;
}

function skipBlanks(reader: Reader): void {
  for (;;) {
    const unit = reader.text.charCodeAt(reader.at);
    if (unit !== 0x20 && unit !== 0x0a && unit !== 0x0d && unit !== 0x09) return;
    reader.at++;
  }
}

function fail(reader: Reader, expected: string): never {
  const before = reader.text.slice(0, reader.at);
  const line = before.split("\n").length;
  const column = reader.at - before.lastIndexOf("\n");
  const found =
    reader.at < reader.text.length ? JSON.stringify(reader.text.slice(reader.at, reader.at + 12)) : "the end";
  throw new ToolworldError({
    room: "benchmarks",
    type: "invalid-json",
    message: `not JSON at line ${line}, column ${column}: expected ${expected}, found ${found}`,
    details: { line, column, expected, found },
  });
}
