import {
  type DeepReadonly,
  describeIssues,
  type FindOptions,
  type JsonObject,
  type JsonValue,
  type Key,
  keyText,
  type Predicate,
  type TableState,
} from "@toolworld/contracts";
import type { z } from "zod";
import type { WorldDatabase } from "../snapshot/world-database.ts";
import type { Column, SqlValue } from "../sql/column.ts";
import { isConstraintError } from "../sql/connection.ts";
import { POSITION_COLUMN, type StoredRow, type TablePlan } from "../sql/table-plan.ts";
import { ConstraintViolation } from "./constraint-violation.ts";
import { type Journal, rowId, sameValue } from "./journal.ts";
import type { Recorder } from "./recorder.ts";
import type { SearchMemory } from "./search-memory.ts";

type Row = DeepReadonly<Record<string, JsonValue>>;

/** A row as it is stored, and as tools are given it, once one has asked. */
export interface KnownRow {
  readonly stored: StoredRow;
  row?: Row;
}

/** What the tables of one world share. */
export interface TableHost {
  readonly database: WorldDatabase;
  readonly journal: Journal;
  /** Who records the call under way. */
  readonly recorder: Recorder;
  readonly plans: ReadonlyMap<string, TablePlan>;
  /** Rows as they are, by their id: as they were read by key or written in any call. Whoever undoes a write puts them right. */
  readonly known: Map<string, KnownRow>;
  /** What searches found, until their table is written to. */
  readonly searches: SearchMemory;
  /** Called before the first write of a call, so that it can be undone. */
  beforeWrite(): void;
}

/** One table as a tool reads and writes it: SQLite keeps the rows, the recorder the footprint, the journal the changes. */
export class WorldTable implements TableState<Row, Row> {
  readonly #plan: TablePlan;
  readonly #host: TableHost;

  constructor(plan: TablePlan, host: TableHost) {
    this.#plan = plan;
    this.#host = host;
  }

  get(key: Key): Row | undefined {
    this.#host.recorder.read(this.#plan.name, key);
    const known = this.#known(key);
    if (!known) return undefined;
    // Handed out again and again, so nobody may change it.
    known.row ??= Object.freeze(this.#plan.decode(known.stored));
    return known.row as Row;
  }

  find(where: Predicate = {}, options: FindOptions<Row> = {}): Row[] {
    const { name } = this.#plan;
    this.#host.recorder.scan(name, where);
    const { text, parameters } = this.#plan.find(where, {
      ...(options.orderBy === undefined ? {} : { by: options.orderBy }),
      descending: options.descending ?? false,
    });
    return this.#search(text, [...parameters, options.limit ?? -1]).map((stored) => {
      const row = this.#plan.decode(stored);
      this.#host.recorder.read(name, this.#plan.keyOf(row));
      return row as Row;
    });
  }

  first(where: Predicate = {}): Row | undefined {
    return this.find(where, { limit: 1 })[0];
  }

  count(where: Predicate = {}): number {
    this.#host.recorder.scan(this.#plan.name, where);
    const { text, parameters } = this.#plan.count(where);
    return (this.#search(text, parameters)[0] as StoredRow)[0];
  }

  insert(given: Row): Row {
    const plan = this.#plan;
    const values = plan.encode(this.#parse(given));
    this.#host.beforeWrite();
    const stored: StoredRow = [this.#nextPosition(), ...values];
    const row = plan.decode(stored);
    const key = plan.keyOf(row);
    this.#write(() => this.#host.database.run(plan.insert, stored), row, key);
    this.#note(key, undefined, stored);
    this.#host.recorder.write(plan.name, key, "insert");
    return row as Row;
  }

  update(asked: Key, columns: DeepReadonly<Record<string, JsonValue | undefined>>): Row {
    const plan = this.#plan;
    const { key, stored } = this.#existing(asked, "update");
    const patch = this.#parsePatch(stored, columns);
    const next = [...stored] as unknown as [number, ...SqlValue[]];
    const changed: number[] = [];
    for (const name of Object.keys(patch)) {
      const { index } = plan.columnPlans.get(name) as { index: number };
      const value = plan.encodeColumn(index, patch[name] as JsonValue);
      // The same JSON in another order of keys is no change, and what is stored stays as it is.
      if (sameValue(plan.columns[index] as Column, stored[index + 1] as SqlValue, value)) continue;
      next[index + 1] = value;
      changed.push(index);
    }
    const row = plan.decode(next);
    if (changed.length === 0) return row as Row;
    const names = changed.sort((left, right) => left - right).map((index) => (plan.columns[index] as Column).name);
    if (names.some((name) => plan.table.key.includes(name))) {
      throw new ConstraintViolation(
        `the key of a row of "${plan.name}" cannot be changed; delete it and insert another`,
      );
    }
    this.#host.beforeWrite();
    const values = changed.map((index) => next[index + 1] as SqlValue);
    this.#write(() => this.#host.database.run(plan.update(names), [...values, ...plan.keyParameters(key)]), row, key);
    this.#note(key, stored, next);
    this.#host.recorder.write(plan.name, key, "update", names);
    return row as Row;
  }

  delete(asked: Key): Row {
    const plan = this.#plan;
    const { key, stored } = this.#existing(asked, "delete");
    this.#host.beforeWrite();
    const row = plan.decode(stored);
    this.#write(() => this.#host.database.run(plan.deleteByKey, plan.keyParameters(key)), row, key);
    this.#note(key, stored, undefined);
    this.#host.recorder.write(plan.name, key, "delete");
    return row as Row;
  }

  #known(key: Key): KnownRow | undefined {
    const { database, known } = this.#host;
    const id = rowId(this.#plan.name, key);
    const found = known.get(id);
    if (found) return found;
    const stored = database.get(this.#plan.selectByKey, this.#plan.keyParameters(key));
    if (!stored) return undefined;
    const row: KnownRow = { stored };
    // SQLite finds 1 for "1" as well; what is known goes by the row's own key.
    if (this.#ownKey(key, stored) === key) known.set(id, row);
    return row;
  }

  /** The key as the row has it; mostly the very one that was asked for. */
  #ownKey(key: Key, stored: StoredRow): Key {
    const { table, columnPlans, keyParameters, decode, keyOf } = this.#plan;
    const asked = keyParameters(key);
    const isOwn = table.key.every((name, place) => {
      const { index } = columnPlans.get(name) as { index: number };
      return stored[index + 1] === asked[place];
    });
    return isOwn ? key : keyOf(decode(stored));
  }

  #search(text: string, parameters: readonly SqlValue[]): readonly StoredRow[] {
    const { database, searches } = this.#host;
    return searches.answer(this.#plan.name, text, parameters, () => database.all(text, parameters));
  }

  /** Notes what was written where it counts: in the journal, among the known rows, and for searches to come. */
  #note(key: Key, before: StoredRow | undefined, after: StoredRow | undefined): void {
    const id = rowId(this.#plan.name, key);
    this.#host.journal.write(this.#plan, key, before, after, id);
    if (after) this.#host.known.set(id, { stored: after });
    else this.#host.known.delete(id);
    this.#host.searches.forget(this.#plan.name);
  }

  #existing(key: Key, purpose: string): { readonly key: Key; readonly stored: StoredRow } {
    this.#host.recorder.read(this.#plan.name, key);
    const known = this.#known(key);
    if (!known) throw new ConstraintViolation(`no row ${keyText(key)} in "${this.#plan.name}" to ${purpose}`);
    const { stored } = known;
    return { key: this.#ownKey(key, stored), stored };
  }

  #nextPosition(): number {
    const text = `select coalesce(max("${POSITION_COLUMN}"), 0) + 1 from "${this.#plan.name}"`;
    return (this.#host.database.get(text, []) as StoredRow)[0];
  }

  #parse(row: unknown): JsonObject {
    const result = this.#plan.rowSchema.safeParse(row);
    if (result.success) return result.data as JsonObject;
    throw this.#misfit(this.#plan.rowSchema, row);
  }

  /** Reads the columns to set: each by its own schema, or the whole row where the row has rules across columns. */
  #parsePatch(stored: StoredRow, columns: Readonly<Record<string, unknown>>): JsonObject {
    const plan = this.#plan;
    const given = Object.entries(columns).filter(([, value]) => value !== undefined);
    if (plan.hasRowRules) {
      const row = this.#parse({ ...plan.decode(stored), ...Object.fromEntries(given) });
      return Object.fromEntries(given.map(([name]) => [name, row[name] as JsonValue]));
    }
    const patch: Record<string, JsonValue> = {};
    for (const [name, value] of given) {
      const result = plan.columnPlans.get(name)?.schema.safeParse(value);
      if (!result?.success) throw this.#misfit(plan.patchSchema, Object.fromEntries(given));
      patch[name] = result.data as JsonValue;
    }
    return patch;
  }

  #misfit(schema: z.ZodType, row: unknown): TypeError {
    const [issue] = describeIssues(schema.safeParse(row).error as z.core.$ZodError, row);
    return new TypeError(
      `a row of "${this.#plan.name}" does not fit: at ${issue?.path}: ${issue?.message}, found ${issue?.found}`,
    );
  }

  #write(run: () => void, row: JsonObject, key: Key): void {
    try {
      run();
    } catch (error) {
      if (!isConstraintError(error)) throw error;
      throw new ConstraintViolation(this.#explain(row, key, error.code));
    }
  }

  #explain(row: JsonObject, key: Key, code: string): string {
    const { name, table } = this.#plan;
    if (code !== "SQLITE_CONSTRAINT_FOREIGNKEY") return `"${name}" already has a row ${keyText(key)}`;
    for (const [column, target] of Object.entries(table.references)) {
      const value = row[column] as Key | null;
      const plan = this.#host.plans.get(target) as TablePlan;
      if (value !== null && !this.#host.database.get(plan.selectByKey, plan.keyParameters(value))) {
        return `"${name}.${column}" is ${keyText(value)}, but "${target}" has no such row`;
      }
    }
    return `row ${keyText(key)} of "${name}" is still referred to by other rows`;
  }
}
