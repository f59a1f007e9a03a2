import { z } from "zod";
import { isJsonObject, type JsonObject, type JsonValue } from "../json.ts";

/** A value that a column or a path can be compared with. */
export type Scalar = string | number | boolean | null;

/** How one column, or one path inside it, must be. All that is given must hold; null is only ever equal to null. */
export interface Comparison {
  readonly equals?: Scalar;
  /** Equal when both are lower-cased. Texts only. */
  readonly equalsIgnoringCase?: string;
  readonly not?: Scalar;
  readonly in?: readonly Scalar[];
  readonly lessThan?: string | number;
  readonly atMost?: string | number;
  readonly greaterThan?: string | number;
  readonly atLeast?: string | number;
  /** The text contains this text, ignoring case. */
  readonly contains?: string;
}

/**
 * Which rows a scan asks for: columns, or dotted paths inside JSON columns (`address.zip`), to a value or a comparison;
 * all must hold. It is data, so that a footprint can say which later insert would have been seen.
 */
export interface Predicate {
  readonly [path: string]: Scalar | Comparison;
}

const scalarSchemas = [z.string(), z.number(), z.boolean(), z.null()] as const;
const scalarSchema = z.union(scalarSchemas);
const boundSchema = z.union([z.string(), z.number()]);

/** A predicate, as a zod schema. */
export const predicateSchema: z.ZodType<Predicate> = z.record(
  z.string(),
  // One union, not a union in a union: the inner one would describe its failure for every comparison.
  z.union([
    ...scalarSchemas,
    z.strictObject({
      equals: scalarSchema.exactOptional(),
      equalsIgnoringCase: z.string().exactOptional(),
      not: scalarSchema.exactOptional(),
      in: z.array(scalarSchema).exactOptional(),
      lessThan: boundSchema.exactOptional(),
      atMost: boundSchema.exactOptional(),
      greaterThan: boundSchema.exactOptional(),
      atLeast: boundSchema.exactOptional(),
      contains: z.string().exactOptional(),
    }),
  ]),
);

/** Tests whether a row is one that a predicate asks for. The world's SQL agrees with it, case by case. */
export function matchesPredicate(predicate: Predicate, row: JsonObject): boolean {
  return Object.entries(predicate).every(
    ([path, condition]) => condition === undefined || matchesCondition(condition, valueAtPath(row, path)),
  );
}

/** The value at a dotted path, null where there is none. */
export function valueAtPath(row: JsonObject, path: string): JsonValue {
  let current: JsonValue = row;
  for (const part of path.split(".")) {
    if (typeof current !== "object" || current === null || Array.isArray(current) || !Object.hasOwn(current, part))
      return null;
    current = (current as JsonObject)[part] as JsonValue;
  }
  return current;
}

/** A condition in its long form: a bare value means `equals`. */
export function toComparison(condition: Scalar | Comparison): Comparison {
  return isJsonObject(condition) ? (condition as Comparison) : { equals: condition as Scalar };
}

function matchesCondition(condition: Scalar | Comparison, value: JsonValue): boolean {
  if (typeof condition !== "object" || condition === null) return value === condition;
  const { equals, equalsIgnoringCase, not, lessThan, atMost, greaterThan, atLeast, contains } = condition;
  return (
    (equals === undefined || value === equals) &&
    (equalsIgnoringCase === undefined ||
      (typeof value === "string" && value.toLowerCase() === equalsIgnoringCase.toLowerCase())) &&
    (not === undefined || value !== not) &&
    (condition.in === undefined || condition.in.includes(value as Scalar)) &&
    (lessThan === undefined || compareScalars(value, lessThan) < 0) &&
    (atMost === undefined || compareScalars(value, atMost) <= 0) &&
    (greaterThan === undefined || compareScalars(value, greaterThan) > 0) &&
    (atLeast === undefined || compareScalars(value, atLeast) >= 0) &&
    (contains === undefined || (typeof value === "string" && value.toLowerCase().includes(contains.toLowerCase())))
  );
}

/** Below, at or above zero as the value lies below, at or above the bound; NaN, which no bound admits, across types. */
function compareScalars(value: JsonValue, bound: string | number): number {
  if (typeof value === "number" && typeof bound === "number") return value - bound;
  if (typeof value === "string" && typeof bound === "string") return compareCodePoints(value, bound);
  return Number.NaN;
}

/** Orders texts by code point, as UTF-8 and SQLite do. UTF-16 differs where surrogates meet U+E000 to U+FFFF. */
function compareCodePoints(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  let index = 0;
  while (index < length && left.charCodeAt(index) === right.charCodeAt(index)) index++;
  if (index === length) return left.length - right.length;
  return codePointRank(left.charCodeAt(index)) - codePointRank(right.charCodeAt(index));
}

/** The rank of a UTF-16 code unit: surrogates, which stand for code points above U+FFFF, come last. */
function codePointRank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x1_0000 : unit;
}
