import { type Change, type Changes, type JsonObject, type JsonValue, keyText } from "@toolworld/contracts";
import type { TaskDomain, TaskTable } from "../domain/task-domain.ts";

/** A row as it is in the world. */
export type Row = JsonObject;

/** The rows that a world opened with, by table and key. */
export type OpeningRows = ReadonlyMap<string, ReadonlyMap<string, Row>>;

/** Puts what a world dumped in order. */
export function toOpeningRows(domain: TaskDomain, dump: Readonly<Record<string, readonly Row[]>>): OpeningRows {
  return new Map(
    Array.from(domain.tables.values(), (table) => [
      table.name,
      new Map((dump[table.name] ?? []).map((row) => [keyText(row[table.key] as string), row])),
    ]),
  );
}

/** The rows as they stand in the middle of a plan: the opening rows and what has changed since. */
export class RowView {
  readonly #opening: OpeningRows;
  readonly #changed = new Map<string, Map<string, Row | null>>();

  constructor(opening: OpeningRows) {
    this.#opening = opening;
  }

  /** Takes the changes since the world was opened. */
  update(changes: Changes): void {
    this.#changed.clear();
    for (const change of changes) {
      const rows = this.#changed.get(change.table) ?? new Map<string, Row | null>();
      rows.set(keyText(change.key), this.#after(change));
      this.#changed.set(change.table, rows);
    }
  }

  /** The rows of a table that there are. */
  all({ name }: TaskTable): Row[] {
    const changed = this.#changed.get(name);
    const opening = this.#opening.get(name) ?? new Map<string, Row>();
    if (!changed) return [...opening.values()];
    const kept = [...opening].flatMap(([key, row]): Row[] => {
      const now = changed.get(key);
      return now === null ? [] : [now ?? row];
    });
    return [...kept, ...[...changed].flatMap(([key, row]) => (row && !opening.has(key) ? [row] : []))];
  }

  get({ name }: TaskTable, key: JsonValue): Row | undefined {
    const text = keyText(key as string);
    const changed = this.#changed.get(name)?.get(text);
    return changed === null ? undefined : (changed ?? this.#opening.get(name)?.get(text));
  }

  /** How many rows of a table have a value in a column. */
  count(table: TaskTable, column: string, value: JsonValue): number {
    return this.all(table).filter((row) => row[column] === value).length;
  }

  #after(change: Change): Row | null {
    if (change.type === "insert") return change.after;
    if (change.type === "delete") return null;
    return { ...this.#opening.get(change.table)?.get(keyText(change.key)), ...change.after };
  }
}
