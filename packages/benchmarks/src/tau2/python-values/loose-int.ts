import { z } from "zod";

/**
 * A whole number as pydantic reads it into a field declared `int`: numbers without a fraction, `true` and `false` as 1 and
 * 0, and texts of digits with a sign, underscores between digits, zeros after a point, or blanks around: `" +1_000.0 "`.
 * What is larger than a double can tell is refused. Its JSON Schema says `integer`. Source: pydantic's conversion table, lax mode.
 */
export const looseInt = z.preprocess(readLoosely, z.int());

const INT_TEXT = /^\p{White_Space}*[+-]?\d+(?:_\d+)*(?:\.0+)?\p{White_Space}*$/u;

/** What is no whole number stays as it is, to be refused. */
function readLoosely(value: unknown): unknown {
  if (typeof value === "boolean") return Number(value);
  if (typeof value !== "string" || !INT_TEXT.test(value)) return value;
  return Number(value.replaceAll(/[\p{White_Space}_]/gu, ""));
}
