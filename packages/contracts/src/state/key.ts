import { z } from "zod";
import { canonicalJson } from "../canonical-json.ts";

/** The value of one column of a key. */
export type KeyPart = string | number;

/** What tells a row from the others of its table: one value, or several in the order of the table's key columns. */
export type Key = KeyPart | readonly KeyPart[];

/** A row's key, as a zod schema. */
export const keySchema: z.ZodType<Key> = z.union([
  z.string(),
  z.number(),
  z.array(z.union([z.string(), z.number()])).min(1),
]);

/** The one text of a key, for maps and for sorting. */
export function keyText(key: Key): string {
  return typeof key === "string" ? JSON.stringify(key) : canonicalJson(key);
}
