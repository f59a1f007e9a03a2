import { z } from "zod";

/** A value that JSON can hold. Numbers are finite; there is no `undefined`. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;

/** A JSON object. */
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** The deepest nesting that is accepted anywhere: deeper values are refused, so that no reader overflows its stack. */
export const MAXIMUM_JSON_DEPTH = 128;

/** Why a value is not JSON, and where. */
export interface JsonProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/**
 * Tests whether a value is JSON: plain, finite, acyclic, at most {@link MAXIMUM_JSON_DEPTH} deep, no `__proto__` keys, and no
 * half of a surrogate pair, which UTF-8 cannot hold (RFC 7493, section 2.1).
 */
export function isJsonValue(value: unknown): value is JsonValue {
  return isJson(value, 0);
}

/** Tests whether a value is a JSON object (not null, not an array). */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value) && isJson(value, 0);
}

/** Finds the first place where a value stops being JSON, or `undefined` when it is JSON throughout. */
export function findJsonProblem(value: unknown): JsonProblem | undefined {
  return findProblem(value, []);
}

/** Any JSON value, as a zod schema. */
export const jsonValueSchema: z.ZodType<JsonValue> = z
  .custom<JsonValue>()
  .superRefine((value, context) => report(value, isJsonValue(value), context));

/** Any JSON object, as a zod schema. */
export const jsonObjectSchema: z.ZodType<JsonObject> = z
  .custom<JsonObject>()
  .superRefine((value, context) => report(value, isJsonObject(value), context));

function report(value: unknown, valid: boolean, context: z.RefinementCtx): void {
  if (valid) return;
  const problem = findJsonProblem(value) ?? { path: [], message: `expected an object, found ${nameOf(value)}` };
  context.addIssue({ code: "custom", message: problem.message, path: [...problem.path] });
}

function isJson(value: unknown, depth: number): boolean {
  if (value === null) return true;
  switch (typeof value) {
    case "boolean":
      return true;
    case "string":
      return isWellFormed(value);
    case "number":
      return Number.isFinite(value);
    case "object": {
      if (depth >= MAXIMUM_JSON_DEPTH) return false;
      if (Array.isArray(value)) {
        for (let index = 0; index < value.length; index++) if (!isJson(value[index], depth + 1)) return false;
        return true;
      }
      if (!isPlainObject(value)) return false;
      for (const key of Object.keys(value)) {
        if (key === "__proto__" || !isWellFormed(key) || !isJson((value as Record<string, unknown>)[key], depth + 1))
          return false;
      }
      return true;
    }
    default:
      return false;
  }
}

/**
 * Tests that no half of a surrogate pair stands in a text. Node and browsers have `isWellFormed` (ES2024), which the
 * compiler's ES2023 does not know.
 */
export function isWellFormed(text: string): boolean {
  return (text as string & { isWellFormed(): boolean }).isWellFormed();
}

function isPlainObject(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null || Object.getPrototypeOf(prototype) === null;
}

function findProblem(value: unknown, path: readonly (string | number)[]): JsonProblem | undefined {
  if (isJson(value, path.length)) return undefined;
  if (path.length >= MAXIMUM_JSON_DEPTH) {
    return { path, message: `nested deeper than ${MAXIMUM_JSON_DEPTH} levels (or a cycle)` };
  }
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      const problem = findProblem(value[index], [...path, index]);
      if (problem) return problem;
    }
  } else if (typeof value === "object" && value !== null && isPlainObject(value)) {
    for (const key of Object.keys(value)) {
      if (key === "__proto__") return { path, message: 'the key "__proto__" is not allowed' };
      if (!isWellFormed(key)) return { path, message: "a key with half of a surrogate pair is not allowed" };
      const problem = findProblem((value as Record<string, unknown>)[key], [...path, key]);
      if (problem) return problem;
    }
  }
  return { path, message: `expected a JSON value, found ${nameOf(value)}` };
}

function nameOf(value: unknown): string {
  if (value === null) return "null";
  if (typeof value === "string") return "a text with half of a surrogate pair";
  if (Array.isArray(value)) return "an array";
  if (typeof value === "number") return Number.isFinite(value) ? "a number" : String(value);
  if (typeof value === "object") return isPlainObject(value) ? "an object" : (value.constructor?.name ?? "an object");
  return value === undefined ? "nothing" : `a ${typeof value}`;
}
