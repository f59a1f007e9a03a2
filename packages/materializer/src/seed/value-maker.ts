import type { WordKind } from "./word-makers.ts";

/** How the seed makes the values of a column, as data. `{ type: "words", of }` names a template of {@link wordTemplates}. */
export type ValueMaker =
  /** A key: a prefix and characters that no other row has. */
  | { readonly type: "id"; readonly prefix: string; readonly whole: boolean }
  /** A key of a row that the column's table points to; none for some rows of a table that points to itself. */
  | { readonly type: "reference" }
  /** One of the column's choices, or of these words. */
  | { readonly type: "choice"; readonly of: readonly string[] }
  | { readonly type: "integer"; readonly minimum: number; readonly maximum: number }
  /** A number rounded to so many decimals. */
  | { readonly type: "number"; readonly minimum: number; readonly maximum: number; readonly decimals: number }
  | { readonly type: "yes-no" }
  /** A day, so many days before or after the world's own today. */
  | { readonly type: "date"; readonly from: number; readonly to: number }
  /** A moment, so many days before or after the world's own now, on a full minute. */
  | { readonly type: "moment"; readonly from: number; readonly to: number }
  /** Words of a kind; unique in the table where they name its rows. */
  | { readonly type: "words"; readonly of: WordKind; readonly unique: boolean }
  /** One to three words of a kind, all different. */
  | { readonly type: "list"; readonly of: WordKind };
