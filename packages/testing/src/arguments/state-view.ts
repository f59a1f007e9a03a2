import type { Domain, JsonObject, JsonValue, Random, Scalar } from "@toolworld/contracts";
import { toJsonSchema } from "@toolworld/kit";
import { toArgumentSchema } from "./json-schema.ts";
import { collectLeaves, findRecords, type Leaves } from "./leaves.ts";
import { normalName } from "./names.ts";

/** All rows of a world, by table. */
export type StateRows = Readonly<Record<string, readonly JsonObject[]>>;

/** A row and how many references lie between it and the row that was asked about. */
export interface ConnectedRow {
  readonly table: string;
  readonly row: JsonObject;
  readonly distance: number;
}

/** A state to draw arguments from: its rows, and the ways between them. */
export interface StateView {
  readonly rows: StateRows;
  /** The scalars of a row by name. */
  leavesOf(table: string, row: JsonObject): Leaves;
  /** Tables that have rows. */
  readonly filled: readonly string[];
  /**
   * The rows that references lead to from a row, both ways, nearest first. Beside the declared foreign keys, a field
   * anywhere in a row that is named like another table's key leads to that table.
   */
  connect(table: string, row: JsonObject, random: Random): readonly ConnectedRow[];
  /** Values that occur anywhere, by name, from a sample of the rows. */
  readonly sample: Leaves;
}

const MAXIMUM_ROWS = 96;
const MAXIMUM_DISTANCE = 4;
const MAXIMUM_FAN_OUT = 8;
const SAMPLE_SIZE = 24;

/**
 * Makes a view of some rows. What it needs is indexed when it is first asked for. A view of a later state may go on with the
 * sample of an earlier one: it only has to show what values look like.
 */
export function createStateView(domain: Domain, rows: StateRows, earlier?: StateView): StateView {
  const indexes = new Map<string, Map<Scalar, JsonObject[]>>();
  let sample: Leaves | undefined;

  const lookUp = (table: string, column: string, value: Scalar): readonly JsonObject[] => {
    const id = `${table}.${column}`;
    let index = indexes.get(id);
    if (!index) {
      index = indexRows(rows[table] ?? [], column);
      indexes.set(id, index);
    }
    return index.get(value) ?? [];
  };
  const { keyTables, incoming, records } = relationsOf(domain);
  const leavesOf = (table: string, row: JsonObject) => collectLeaves(table, row, records.get(table) ?? NO_RECORDS);

  const neighbours = (table: string, row: JsonObject, random: Random): [string, JsonObject][] => {
    const found: [string, JsonObject][] = [];
    for (const [column, target] of Object.entries(domain.tables[table]?.references ?? {})) {
      const key = domain.tables[target]?.key[0] as string;
      for (const other of lookUp(target, key, row[column] as Scalar)) found.push([target, other]);
    }
    for (const [name, values] of leavesOf(table, row)) {
      const targets = keyTables.get(name);
      if (!targets) continue;
      for (const [target, key] of targets) {
        for (const value of new Set(values))
          for (const other of lookUp(target, key, value)) found.push([target, other]);
      }
    }
    for (const { from, column, key } of incoming.get(table) ?? []) {
      const others = lookUp(from, column, row[key] as Scalar);
      const some = others.length > MAXIMUM_FAN_OUT ? random.shuffle(others).slice(0, MAXIMUM_FAN_OUT) : others;
      for (const other of some) found.push([from, other]);
    }
    return found;
  };

  return {
    rows,
    leavesOf,
    filled: Object.keys(rows).filter((table) => (rows[table]?.length ?? 0) > 0),
    connect(table, row, random) {
      const seen = new Set([row]);
      const connected: ConnectedRow[] = [{ table, row, distance: 0 }];
      for (let next = 0; next < connected.length && connected.length < MAXIMUM_ROWS; next++) {
        const from = connected[next] as ConnectedRow;
        if (from.distance === MAXIMUM_DISTANCE) break;
        for (const [target, other] of neighbours(from.table, from.row, random)) {
          if (seen.has(other) || connected.length >= MAXIMUM_ROWS) continue;
          seen.add(other);
          connected.push({ table: target, row: other, distance: from.distance + 1 });
        }
      }
      return connected;
    },
    get sample() {
      if (earlier) return earlier.sample;
      sample ??= sampleLeaves(rows, leavesOf);
      return sample;
    },
  };
}

interface Incoming {
  readonly from: string;
  readonly column: string;
  readonly key: string;
}

interface Relations {
  /** Which tables have a key of this name. */
  readonly keyTables: ReadonlyMap<string, readonly (readonly [table: string, key: string])[]>;
  readonly incoming: ReadonlyMap<string, readonly Incoming[]>;
  /** The fields of each table that hold records. */
  readonly records: ReadonlyMap<string, ReadonlySet<string>>;
}

const NO_RECORDS: ReadonlySet<string> = new Set();
const relations = new WeakMap<Domain, Relations>();

function relationsOf(domain: Domain): Relations {
  const known = relations.get(domain);
  if (known) return known;
  const found = findRelations(domain);
  relations.set(domain, found);
  return found;
}

function findRelations(domain: Domain): Relations {
  const records = new Map<string, ReadonlySet<string>>();
  const keyTables = new Map<string, [string, string][]>();
  const incoming = new Map<string, Incoming[]>();
  for (const [name, { schema, key, references }] of Object.entries(domain.tables)) {
    const [only] = key;
    records.set(name, new Set(findRecords(toArgumentSchema(toJsonSchema(schema)))));
    if (key.length === 1 && only !== undefined) {
      // A bare "id" names nothing by itself; "loan_id" does, and so does the table: members: ["M1", "M2"].
      const names = new Set([...(only === "id" ? [] : [normalName(only)]), normalName(name), `${normalName(name)}_id`]);
      for (const known of names) keyTables.set(known, [...(keyTables.get(known) ?? []), [name, only]]);
    }
    for (const [column, target] of Object.entries(references)) {
      const targetKey = domain.tables[target]?.key[0];
      if (targetKey === undefined) continue;
      incoming.set(target, [...(incoming.get(target) ?? []), { from: name, column, key: targetKey }]);
    }
  }
  return { keyTables, incoming, records };
}

function indexRows(rows: readonly JsonObject[], column: string): Map<Scalar, JsonObject[]> {
  const index = new Map<Scalar, JsonObject[]>();
  for (const row of rows) {
    const value = row[column] as JsonValue | undefined;
    if (value === undefined || value === null || typeof value === "object") continue;
    const known = index.get(value);
    if (known) known.push(row);
    else index.set(value, [row]);
  }
  return index;
}

function sampleLeaves(rows: StateRows, leavesOf: StateView["leavesOf"]): Leaves {
  const sample = new Map<string, Scalar[]>();
  for (const [table, all] of Object.entries(rows)) {
    const step = Math.max(1, Math.floor(all.length / SAMPLE_SIZE));
    for (let index = 0; index < all.length; index += step) {
      for (const [name, values] of leavesOf(table, all[index] as JsonObject)) {
        let known = sample.get(name);
        if (!known) {
          known = [];
          sample.set(name, known);
        }
        for (let place = 0; place < values.length && place < 4; place++) known.push(values[place] as Scalar);
      }
    }
  }
  return sample;
}
