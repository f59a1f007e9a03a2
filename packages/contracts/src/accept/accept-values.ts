/** The fields of an object of which nothing is known yet. */
export type Fields = Record<string, unknown>;

/** Tests for an object that is no array. */
export function isRecord(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Tests how many keys an object has: where each that is read is there, there is none besides. */
export function hasKeys(value: Fields, length: number): boolean {
  let found = 0;
  for (const _ in value) found++;
  return found === length;
}

/** 1 for a key that is there, else 0. */
export function countKey(value: Fields, key: string): 0 | 1 {
  return value[key] === undefined ? 0 : 1;
}

const DIGEST = /^[0-9a-f]{64}$/;

/** Tests for a text. */
export const isText = (value: unknown): value is string => typeof value === "string";

/** Tests for a text that is not empty. */
export const isName = (value: unknown): boolean => typeof value === "string" && value !== "";

/** Tests for a finite number. */
export const isNumber = (value: unknown): boolean => typeof value === "number" && Number.isFinite(value);

/** Tests for a whole number from 0. */
export const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;

/** Tests for a SHA-256 in hex. */
export const isDigest = (value: unknown): boolean => typeof value === "string" && DIGEST.test(value);

/** Tests for a side. */
export const isSide = (value: unknown): boolean => value === "agent" || value === "user";

/** Tests for a list all of whose items pass a test. */
export function isListOf(value: unknown, test: (item: unknown) => boolean): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index++) if (!test(value[index])) return false;
  return true;
}
