import type { JsonObject, JsonValue } from "@toolworld/contracts";

/** A JSON value for people: what fits into a line stays on one, everything else is indented. */
export function formatJson(value: JsonValue, width = 84): string {
  return format(value, "", width, 0);
}

function format(value: JsonValue, indent: string, width: number, used: number): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const line = onOneLine(value, width - indent.length - used);
  if (line !== undefined) return line;
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const items = value.map((item) => inner + format(item, inner, width, 0));
    return `[\n${items.join(",\n")}\n${indent}]`;
  }
  const entries = Object.entries(value as JsonObject).map(([key, item]) => {
    const name = `${JSON.stringify(key)}: `;
    return inner + name + format(item, inner, width, name.length);
  });
  return `{\n${entries.join(",\n")}\n${indent}}`;
}

/** Gives up as soon as the line is too long, so that large values cost no more than their size. */
function onOneLine(value: JsonValue, room: number): string | undefined {
  if (typeof value !== "object" || value === null) {
    const text = JSON.stringify(value);
    return text.length <= room ? text : undefined;
  }
  const isArray = Array.isArray(value);
  const parts: string[] = [];
  let left = room - 4;
  for (const [key, item] of Object.entries(value)) {
    const name = isArray ? "" : `${JSON.stringify(key)}: `;
    const text = onOneLine(item as JsonValue, left - name.length);
    if (text === undefined) return undefined;
    parts.push(name + text);
    left -= name.length + text.length + 2;
  }
  if (left < -2) return undefined;
  if (isArray) return `[${parts.join(", ")}]`;
  return parts.length === 0 ? "{}" : `{ ${parts.join(", ")} }`;
}
