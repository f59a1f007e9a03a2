import { type Change, type Changes, type JsonObject, type JsonValue, jsonEquals, keyText } from "@toolworld/contracts";

/** One value of a row: what it was, what it became, and what gold made of it. Missing where there is none. */
export interface ValueComparison {
  /** A column, or a path inside it: `payment_history[1].amount`. */
  readonly path: string;
  readonly before?: JsonValue;
  readonly found?: JsonValue;
  readonly expected?: JsonValue;
  /** Whether the episode came to the same as gold. */
  readonly equal: boolean;
}

/** One row that the episode or gold changed. */
export interface RowComparison {
  readonly table: string;
  readonly key: string;
  /** What the episode did to the row; nothing where only gold touched it. */
  readonly found?: Change["type"];
  readonly expected?: Change["type"];
  readonly standing: "equal" | "missing" | "unexpected" | "different";
  readonly values: readonly ValueComparison[];
}

/** Lays the changes of an episode beside gold's, row by row and value by value. */
export function compareRows(found: Changes, expected: Changes): RowComparison[] {
  const expectedById = new Map(expected.map((change) => [rowId(change), change]));
  const foundById = new Map(found.map((change) => [rowId(change), change]));
  const both = [...found, ...expected.filter((change) => !foundById.has(rowId(change)))];
  return both.map((change) => compareRow(change, foundById.get(rowId(change)), expectedById.get(rowId(change))));
}

function compareRow({ table, key }: Change, found: Change | undefined, expected: Change | undefined): RowComparison {
  const values = compareValues(found, expected);
  return {
    table,
    key: keyText(key),
    ...(found ? { found: found.type } : {}),
    ...(expected ? { expected: expected.type } : {}),
    standing: !found
      ? "missing"
      : !expected
        ? "unexpected"
        : found.type === expected.type && values.every(({ equal }) => equal)
          ? "equal"
          : "different",
    values,
  };
}

function compareValues(found: Change | undefined, expected: Change | undefined): ValueComparison[] {
  const columns = new Set([found, expected].flatMap((change) => [before(change), after(change)].flatMap(Object.keys)));
  const values: ValueComparison[] = [];
  for (const column of columns) {
    const was = at(Object.hasOwn(before(found), column) ? before(found) : before(expected), column);
    compareValue(column, was, becomes(found, column, was), becomes(expected, column, was), values);
  }
  return values;
}

type Maybe = JsonValue | undefined;

/** Goes into objects and lists only as far as something in them is the same: what came as a whole is shown as a whole. */
function compareValue(path: string, was: Maybe, found: Maybe, expected: Maybe, values: ValueComparison[]): void {
  if (same(was, found) && same(was, expected)) return;
  const present = [was, found, expected].filter((value) => value !== undefined);
  const isNew = was === undefined && (same(found, expected) || present.length === 1);
  if (!isNew && present.length > 1 && (present.every(isObject) || present.every(Array.isArray))) {
    const keys = new Set(present.flatMap((value) => Object.keys(value as object)));
    for (const key of keys) {
      const inner = Array.isArray(present[0]) ? `${path}[${key}]` : `${path}.${key}`;
      compareValue(inner, at(was, key), at(found, key), at(expected, key), values);
    }
    return;
  }
  values.push({
    path,
    ...(was === undefined ? {} : { before: was }),
    ...(found === undefined ? {} : { found }),
    ...(expected === undefined ? {} : { expected }),
    equal: same(found, expected),
  });
}

function before(change: Change | undefined): JsonObject {
  return change && change.type !== "insert" ? change.before : {};
}

function after(change: Change | undefined): JsonObject {
  return change && change.type !== "delete" ? change.after : {};
}

/** A row that was not touched stays as it was; so does a column that an update does not name. */
function becomes(change: Change | undefined, column: string, was: Maybe): Maybe {
  if (change?.type === "delete") return undefined;
  const row = after(change);
  return Object.hasOwn(row, column) ? row[column] : was;
}

function same(left: Maybe, right: Maybe): boolean {
  return left === undefined || right === undefined ? left === right : jsonEquals(left, right);
}

function isObject(value: Maybe): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function at(value: Maybe, key: string): Maybe {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.hasOwn(value, key) ? (value as Record<string, JsonValue>)[key] : undefined;
}

function rowId({ table, key }: Change): string {
  return JSON.stringify([table, keyText(key)]);
}
