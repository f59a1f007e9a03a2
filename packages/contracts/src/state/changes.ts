import { z } from "zod";
import { type JsonObject, jsonObjectSchema } from "../json.ts";
import { type Key, keySchema, keyText } from "./key.ts";

/** A row that was not there. */
export interface InsertChange {
  readonly type: "insert";
  readonly table: string;
  readonly key: Key;
  readonly after: JsonObject;
}

/** A row that was there and differs; only the columns that differ are told. */
export interface UpdateChange {
  readonly type: "update";
  readonly table: string;
  readonly key: Key;
  readonly before: JsonObject;
  readonly after: JsonObject;
}

/** A row that is gone. */
export interface DeleteChange {
  readonly type: "delete";
  readonly table: string;
  readonly key: Key;
  readonly before: JsonObject;
}

/** What became of one row since the world was opened. */
export type Change = InsertChange | UpdateChange | DeleteChange;

/**
 * The rows inserted, updated and deleted since the world was opened: net effects only, sorted by table, then by key.
 * Two worlds opened alike are in the same state exactly when their changes are equal. Tables marked as logs are left out.
 */
export type Changes = readonly Change[];

/** One change, as a zod schema. */
export const changeSchema: z.ZodType<Change> = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("insert"), table: z.string(), key: keySchema, after: jsonObjectSchema }),
  z.strictObject({
    type: z.literal("update"),
    table: z.string(),
    key: keySchema,
    before: jsonObjectSchema,
    after: jsonObjectSchema,
  }),
  z.strictObject({ type: z.literal("delete"), table: z.string(), key: keySchema, before: jsonObjectSchema }),
]);

/** Changes, as a zod schema: each row at most once, in canonical order. */
export const changesSchema: z.ZodType<Changes> = z.array(changeSchema).superRefine((changes, context) => {
  for (let index = 1; index < changes.length; index++) {
    if (compareChanges(changes[index - 1] as Change, changes[index] as Change) >= 0) {
      context.addIssue({
        code: "custom",
        path: [index],
        message: "expected changes sorted by table and key, each row once",
      });
    }
  }
});

/** The canonical order of changes: by table, then by the text of the key, both by UTF-16 code units. */
export function compareChanges(left: Change, right: Change): number {
  return compareText(left.table, right.table) || compareText(keyText(left.key), keyText(right.key));
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
