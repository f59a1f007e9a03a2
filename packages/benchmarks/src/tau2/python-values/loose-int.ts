import { z } from "zod";

/**
 * A whole number as pydantic reads it into a field declared `int`: numbers without a fraction, `true` and `false` as 1 and
 * 0, and texts of digits with a sign, underscores between digits, zeros after a point, or blanks around: `" +1_000.0 "`.
 * What is larger than a double can tell is refused. Source: pydantic's conversion table, lax mode.
 */
export const looseInt = z.union([
  z.int(),
  z
    .string()
    .regex(/^\p{White_Space}*[+-]?\d+(?:_\d+)*(?:\.0+)?\p{White_Space}*$/u)
    .transform((text) => Number(text.replaceAll(/[\p{White_Space}_]/gu, "")))
    .pipe(z.int()),
  z.boolean().transform(Number),
]);
