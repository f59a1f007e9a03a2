/** A JSON Pointer (RFC 6901) to the place that the parts name. */
export function toPointer(...parts: readonly (string | number)[]): string {
  return parts.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** What stands at a JSON Pointer, percent-encoded or not; `undefined` where nothing does. */
export function valueAtPointer(document: unknown, pointer: string): unknown {
  if (pointer === "" || pointer === "/") return document;
  let value = document;
  for (const part of pointer.split("/").slice(1)) {
    if (typeof value !== "object" || value === null) return undefined;
    const key = decodePart(part);
    if (!Object.hasOwn(value, key)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[key];
  }
  return value;
}

/** The last part of a pointer, as the document has it: a schema's name. */
export function lastPart(pointer: string): string {
  return decodePart(pointer.slice(pointer.lastIndexOf("/") + 1));
}

function decodePart(part: string): string {
  let text = part;
  if (part.includes("%")) {
    try {
      text = decodeURIComponent(part);
    } catch {
      // A lone percent sign means itself.
    }
  }
  return text.includes("~") ? text.replaceAll("~1", "/").replaceAll("~0", "~") : text;
}
