/** A JSON object of a document that nobody has checked: keys of any name, values of any kind. */
export type Loose = Readonly<Record<string, unknown>>;

/** The object, or nothing where there is no object. */
export function asObject(value: unknown): Loose | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Loose) : undefined;
}

/** The items, or none where there is no array. */
export function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The text, or nothing where there is none. */
export function asText(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** An object's own value: a key such as `constructor` that nobody wrote gives nothing. */
export function own(object: Loose | undefined, key: string): unknown {
  return object !== undefined && Object.hasOwn(object, key) ? object[key] : undefined;
}

/** An object's own entries, without `__proto__`, which no reader may meet. */
export function entriesOf(value: unknown): [string, unknown][] {
  const object = asObject(value);
  return object === undefined ? [] : Object.entries(object).filter(([key]) => key !== "__proto__");
}
