import { describeIssues, type Key, keyText, ToolworldError } from "@toolworld/contracts";
import type { WorldDatabase } from "../snapshot/world-database.ts";
import type { StoredRow, TablePlan } from "../sql/table-plan.ts";
import type { ExportedEntry, ExportedRow } from "../world-export.ts";
import { changedColumns, type Journal } from "./journal.ts";

/** One row that differs, as SQLite keeps it. */
export interface RawEntry {
  readonly plan: TablePlan;
  readonly key: Key;
  readonly before: StoredRow | undefined;
  readonly after: StoredRow | undefined;
}

/** What differs in a journal, rows in the order in which they were inserted, so that the same bytes come out. */
export function toRawEntries(journal: Journal): RawEntry[] {
  return Array.from(journal.differing(), ({ plan, key, origin, current }) => ({
    plan,
    key,
    before: origin,
    after: current,
  })).sort(compareEntries);
}

/** Brings rows from one state to another, noting it in a journal. References are checked by whoever made the entries. */
export function applyEntries(database: WorldDatabase, journal: Journal, entries: readonly RawEntry[]): void {
  if (entries.length === 0) return;
  database.deferReferences(() => writeEntries(database, entries));
  for (const { plan, key, before, after } of entries) journal.write(plan, key, before, after);
}

function writeEntries(database: WorldDatabase, entries: readonly RawEntry[]): void {
  // All rows that go, before any that comes: a new row may stand in the place of an old one.
  for (const { plan, key, before, after } of entries) {
    if (before && !staysInPlace(before, after)) database.run(plan.deleteByKey, plan.keyParameters(key));
  }
  for (const { plan, key, before, after } of entries) {
    if (before && after && staysInPlace(before, after)) updateRow(database, plan, key, before, after);
    else if (after) database.run(plan.insert, after);
  }
}

function staysInPlace(before: StoredRow, after: StoredRow | undefined): boolean {
  return after !== undefined && before[0] === after[0];
}

function updateRow(database: WorldDatabase, plan: TablePlan, key: Key, before: StoredRow, after: StoredRow): void {
  const changed = changedColumns(plan, before, after);
  if (changed.length === 0) return;
  const values = changed.map((column) => after[plan.columns.indexOf(column) + 1] as string | number | null);
  database.run(plan.update(changed.map(({ name }) => name)), [...values, ...plan.keyParameters(key)]);
}

/** Entries as JSON. */
export function exportEntries(entries: readonly RawEntry[]): ExportedEntry[] {
  const toRow = (plan: TablePlan, stored: StoredRow | undefined): ExportedRow | null =>
    stored ? { position: stored[0], row: plan.decode(stored) } : null;
  return entries.map(({ plan, before, after }) => ({
    table: plan.name,
    before: toRow(plan, before),
    after: toRow(plan, after),
  }));
}

/** Entries from JSON. Throws a ToolworldError when they name a table that is not there. */
export function importEntries(plans: ReadonlyMap<string, TablePlan>, entries: readonly ExportedEntry[]): RawEntry[] {
  return entries.map(({ table, before, after }) => {
    const plan = plans.get(table);
    const row = (after ?? before)?.row;
    if (!plan || !row)
      throw invalidWorld(`the export names a row of "${table}", which is no row or no table of this domain`);
    const toStored = (exported: ExportedRow | null): StoredRow | undefined => {
      if (!exported) return undefined;
      const result = plan.rowSchema.safeParse(exported.row);
      if (result.success) return [exported.position, ...plan.encode(exported.row)];
      const [issue] = describeIssues(result.error, exported.row);
      throw invalidWorld(
        `a row of "${table}" in the export does not fit: at ${issue?.path}: ${issue?.message}, found ${issue?.found}`,
      );
    };
    return { plan, key: plan.keyOf(row), before: toStored(before), after: toStored(after) };
  });
}

/** An export that cannot be opened. */
export function invalidWorld(message: string, cause?: unknown): ToolworldError {
  return new ToolworldError({ room: "world", type: "invalid-world", message, cause });
}

function compareEntries(left: RawEntry, right: RawEntry): number {
  const leftText = `${left.plan.name}\u0000${keyText(left.key)}`;
  const rightText = `${right.plan.name}\u0000${keyText(right.key)}`;
  return leftText < rightText ? -1 : leftText > rightText ? 1 : 0;
}
