import type { Changes, JsonObject } from "@toolworld/contracts";

/** Rows by the text of their key, in order of insertion. */
export type RowsByKey = ReadonlyMap<string, JsonObject>;

/** The rows that a world's changes touch, table by table, as they stand after them; `undefined` where a row is gone. */
export type ChangedRows = ReadonlyMap<string, ReadonlyMap<string, JsonObject | undefined>>;

/** Puts a world's changes on top of the rows that it opened with. Keys are of one column. */
export function applyChanges(changes: Changes, base: Readonly<Record<string, RowsByKey>>): ChangedRows {
  const changed = new Map<string, Map<string, JsonObject | undefined>>();
  for (const change of changes) {
    const rows = changed.get(change.table) ?? new Map();
    const key = String(change.key);
    if (change.type === "update") rows.set(key, { ...base[change.table]?.get(key), ...change.after });
    else rows.set(key, change.type === "insert" ? change.after : undefined);
    changed.set(change.table, rows);
  }
  return changed;
}

/** Rows by one of their columns. */
export function rowsByKey(rows: readonly JsonObject[], column: string): RowsByKey {
  return new Map(rows.map((row) => [String(row[column]), row]));
}
