import {
  type Change,
  type Changes,
  canonicalJson,
  compareChanges,
  type JsonObject,
  type Key,
  keyText,
} from "@toolworld/contracts";
import type { Column, SqlValue } from "../sql/column.ts";
import type { StoredRow, TablePlan } from "../sql/table-plan.ts";
import { rowHash } from "./row-hash.ts";

/** One row that was touched: as it was when the world was opened, and as it is. */
export interface JournalEntry {
  readonly plan: TablePlan;
  readonly key: Key;
  readonly origin: StoredRow | undefined;
  current: StoredRow | undefined;
}

/** A write that was undone: the row is again what it was before. */
export interface Undone {
  readonly id: string;
  readonly table: string;
  readonly previous: StoredRow | undefined;
}

interface Undo extends Undone {
  readonly entry: JournalEntry;
}

/**
 * What differs from the state that a world was opened with. It costs what changed, not what exists (law 4), and goes
 * back to any mark, beside SQLite's savepoints.
 */
export class Journal {
  readonly #entries = new Map<string, JournalEntry>();
  readonly #undo: Undo[] = [];

  /** Notes that a row became another; `id` is the row's {@link rowId}. */
  write(
    plan: TablePlan,
    key: Key,
    before: StoredRow | undefined,
    after: StoredRow | undefined,
    id = rowId(plan.name, key),
  ): void {
    let entry = this.#entries.get(id);
    if (!entry) {
      entry = { plan, key, origin: before, current: before };
      this.#entries.set(id, entry);
    }
    this.#undo.push({ id, table: plan.name, entry, previous: entry.current });
    entry.current = after;
  }

  /** Where the journal stands, for {@link rollback}. */
  get mark(): number {
    return this.#undo.length;
  }

  /** Forgets all writes since a mark, and tells them, the last one first. */
  rollback(mark: number): Undone[] {
    const undone = this.#undo.splice(mark).reverse();
    for (const { entry, previous } of undone) entry.current = previous;
    return undone;
  }

  /** Every row that is not as it was, in no order. */
  *differing(): Generator<JournalEntry> {
    for (const entry of this.#entries.values()) if (entry.origin !== entry.current) yield entry;
  }

  /** The changes in canonical order. */
  changes(): Changes {
    const changes: Change[] = [];
    for (const entry of this.differing()) {
      if (entry.plan.table.log) continue;
      const change = toChange(entry);
      if (change) changes.push(change);
    }
    return changes.sort(compareChanges);
  }

  /** What the changes add to the sum of all row hashes. */
  hashDelta(side?: string): bigint {
    let delta = 0n;
    for (const { plan, origin, current } of this.differing()) {
      if (plan.table.log || (side !== undefined && plan.table.side !== side)) continue;
      if (origin) delta -= rowHash(plan, origin);
      if (current) delta += rowHash(plan, current);
    }
    return delta;
  }
}

/** What names a row among the rows of all tables. */
export function rowId(table: string, key: Key): string {
  return `${table}\u0000${typeof key === "string" ? `"${key}` : keyText(key)}`;
}

function toChange({ plan, key, origin, current }: JournalEntry): Change | undefined {
  const table = plan.name;
  if (!origin) return current && { type: "insert", table, key, after: plan.decode(current) };
  if (!current) return { type: "delete", table, key, before: plan.decode(origin) };
  const before: Record<string, JsonObject[string]> = {};
  const after: Record<string, JsonObject[string]> = {};
  const old = plan.decode(origin);
  const now = plan.decode(current);
  for (const { name } of changedColumns(plan, origin, current)) {
    before[name] = old[name] as JsonObject[string];
    after[name] = now[name] as JsonObject[string];
  }
  return Object.keys(after).length > 0 ? { type: "update", table, key, before, after } : undefined;
}

/** The columns in which two stored rows differ as JSON. */
export function changedColumns(plan: TablePlan, before: StoredRow, after: StoredRow): TablePlan["columns"] {
  return plan.columns.filter(
    (column, index) => !sameValue(column, before[index + 1] as SqlValue, after[index + 1] as SqlValue),
  );
}

/** Tests whether two values of a column are the same JSON: the order of keys inside means nothing. */
export function sameValue({ kind }: Column, before: SqlValue, after: SqlValue): boolean {
  if (before === after) return true;
  if (kind !== "json" || typeof before !== "string" || typeof after !== "string") return false;
  return before.length === after.length && canonicalJson(JSON.parse(before)) === canonicalJson(JSON.parse(after));
}
