import {
  type Change,
  type Changes,
  compareChanges,
  type JsonObject,
  type JsonValue,
  jsonEquals,
  type Key,
} from "@toolworld/contracts";
import { type Step, shop } from "./shop-domain.test.fixture.ts";

type Row = Record<string, JsonValue>;

/** Rows by table, in order of insertion. */
export type PlainRows = Record<string, Row[]>;

/**
 * The shop's tables as arrays, with the rules of keys and references written out: slow, simple, and made without SQLite,
 * so that the world can be compared with it.
 */
export class PlainShop {
  #rows: PlainRows;
  readonly #origin: PlainRows;

  constructor(rows: PlainRows) {
    this.#rows = structuredClone(rows);
    this.#origin = structuredClone(rows);
  }

  get rows(): PlainRows {
    return this.#rows;
  }

  /** Does steps as one: false, and nothing done, where one of them breaks a rule or the call does not return. */
  edit(steps: readonly Step[], end: string): boolean {
    const before = structuredClone(this.#rows);
    const done = steps.every((step) => this.#step(step)) && end === "return";
    if (done) this.#couple();
    else this.#rows = before;
    return done;
  }

  changes(): Changes {
    const changes: Change[] = [];
    for (const [table, { key: columns, log }] of Object.entries(shop.tables)) {
      if (log) continue;
      const keyOf = (row: Row): Key =>
        columns.length === 1 ? (row[columns[0] as string] as string) : (columns.map((name) => row[name]) as string[]);
      const before = this.#origin[table] ?? [];
      const after = this.#rows[table] ?? [];
      const at = (rows: Row[], row: Row) => rows.find((other) => jsonEquals(keyOf(other), keyOf(row)));
      for (const row of after) {
        const old = at(before, row);
        if (!old) changes.push({ type: "insert", table, key: keyOf(row), after: row });
        else if (!jsonEquals(old, row)) {
          const names = Object.keys(row).filter((name) => !jsonEquals(row[name], old[name]));
          const pick = (from: Row): JsonObject =>
            Object.fromEntries(names.map((name) => [name, from[name] as JsonValue]));
          changes.push({ type: "update", table, key: keyOf(row), before: pick(old), after: pick(row) });
        }
      }
      for (const row of before)
        if (!at(after, row)) changes.push({ type: "delete", table, key: keyOf(row), before: row });
    }
    return changes.sort(compareChanges);
  }

  #step({ do: action, table, key, row = {} }: Step): boolean {
    const rows = this.#rows[table] ?? [];
    const columns = shop.tables[table as "users"].key as readonly string[];
    const isAt = (other: Row, at: unknown) =>
      [at].flat().every((part, index) => other[columns[index] as string] === part);
    const index = rows.findIndex((other) => isAt(other, action === "insert" ? columns.map((name) => row[name]) : key));
    const existing = rows[index];
    switch (action) {
      case "insert":
        if (existing || !this.#refersWell(table, row)) return false;
        rows.push(structuredClone(row));
        return true;
      case "update":
        if (!existing || !this.#refersWell(table, { ...existing, ...row })) return false;
        rows[index] = { ...existing, ...structuredClone(row) };
        return true;
      case "delete":
        if (!existing || (table === "users" && this.#isReferredTo(existing.user_id))) return false;
        rows.splice(index, 1);
        return true;
      default:
        return true;
    }
  }

  #refersWell(table: string, row: Row): boolean {
    return table !== "orders" || (this.#rows.users ?? []).some(({ user_id }) => user_id === row.user_id);
  }

  #isReferredTo(user: JsonValue | undefined): boolean {
    return [...(this.#rows.orders ?? []), ...(this.#rows.devices ?? [])].some(({ user_id }) => user_id === user);
  }

  #couple(): void {
    for (const device of this.#rows.devices ?? []) {
      device.orders = (this.#rows.orders ?? []).filter(({ user_id }) => user_id === device.user_id).length;
    }
  }
}
