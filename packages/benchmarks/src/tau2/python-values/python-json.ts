import { compareCodePoints } from "./compare-code-points.ts";
import { floatText } from "./float-text.ts";
import { isPythonList, type PythonDict, type PythonValue } from "./python-value.ts";

/** How {@link pythonJson} writes. */
export interface PythonJsonOptions {
  /** Sorts the keys of every dict by code point. They stay as inserted when nothing is said. */
  readonly sortKeys?: boolean;
}

/** JSON text as Python's `json.dumps` lays it out: `", "` and `": "` between things, everything beyond ASCII escaped. */
export function pythonJson(value: PythonValue, options: PythonJsonOptions = {}): string {
  switch (typeof value) {
    case "string":
      return pythonJsonString(value);
    case "bigint":
      return String(value);
    case "number":
      return numberText(value);
    case "boolean":
      return value ? "true" : "false";
    default:
      if (value === null) return "null";
      return isPythonList(value) ? listText(value, options) : dictText(value, options);
  }
}

/** A text as a JSON string in ASCII: lower-case hex, one escape for each UTF-16 unit. */
export function pythonJsonString(text: string): string {
  return `"${text.replace(UNSAFE, (unit) => SHORT_ESCAPES[unit] ?? `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)}"`;
}

const UNSAFE = /["\\]|[^ -~]/g;
const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  "\\": "\\\\",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\f": "\\f",
  "\b": "\\b",
};

function numberText(value: number): string {
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value < 0 ? "-Infinity" : "Infinity";
  return floatText(value);
}

function listText(items: readonly PythonValue[], options: PythonJsonOptions): string {
  return `[${items.map((item) => pythonJson(item, options)).join(", ")}]`;
}

function dictText(dict: PythonDict, options: PythonJsonOptions): string {
  const entries = [...dict];
  if (options.sortKeys) entries.sort(([left], [right]) => compareCodePoints(left, right));
  return `{${entries.map(([key, value]) => `${pythonJsonString(key)}: ${pythonJson(value, options)}`).join(", ")}}`;
}
