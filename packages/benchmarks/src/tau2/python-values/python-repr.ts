import { floatText } from "./float-text.ts";
import { isPythonList, type PythonValue } from "./python-value.ts";

/** Python's `str(value)`: a text as it is, everything else as {@link pythonRepr}. */
export function pythonStr(value: PythonValue): string {
  return typeof value === "string" ? value : pythonRepr(value);
}

/** Python's `repr(value)`: `True`, `None`, `2.0`, `['a', {'b': 1}]`. */
export function pythonRepr(value: PythonValue): string {
  switch (typeof value) {
    case "string":
      return textRepr(value);
    case "bigint":
      return String(value);
    case "number":
      return floatText(value);
    case "boolean":
      return value ? "True" : "False";
    default:
      if (value === null) return "None";
      if (isPythonList(value)) return `[${value.map(pythonRepr).join(", ")}]`;
      return `{${[...value].map(([key, member]) => `${textRepr(key)}: ${pythonRepr(member)}`).join(", ")}}`;
  }
}

/** Single quotes, unless the text holds some and no double quotes; what cannot be printed is escaped. */
function textRepr(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  let inner = "";
  for (const character of text) {
    if (character === quote || character === "\\") inner += `\\${character}`;
    else inner += SHORT_ESCAPES[character] ?? (UNPRINTABLE.test(character) ? escaped(character) : character);
  }
  return quote + inner + quote;
}

const SHORT_ESCAPES: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** Unicode's "other" and "separator" categories, the space excepted. */
const UNPRINTABLE = /^(?! )[\p{C}\p{Z}]$/u;

function escaped(character: string): string {
  const point = character.codePointAt(0) as number;
  if (point <= 0xff) return `\\x${point.toString(16).padStart(2, "0")}`;
  if (point <= 0xffff) return `\\u${point.toString(16).padStart(4, "0")}`;
  return `\\U${point.toString(16).padStart(8, "0")}`;
}
