import type { z } from "zod";
import type { JsonValue } from "../json.ts";
import type { Key } from "../state/key.ts";
import type { Comparison, Scalar } from "../state/predicate.ts";
import type { TableSemantics } from "./semantics.ts";

/** Whose side a table is on: the service's, which the agent works for, or the user's own device. */
export type Side = "agent" | "user";

/** A table of a domain. Every column has a value in every row; what is missing is null. */
export interface Table<Schema extends z.ZodObject = z.ZodObject> {
  /** The shape of a row. */
  readonly schema: Schema;
  /** The column, or columns, that tell the rows apart. */
  readonly key: readonly string[];
  /** Which table each foreign-key column points to. Null points nowhere. */
  readonly references: Readonly<Record<string, string>>;
  /** Columns, or dotted paths in JSON columns, that scans often ask for. Foreign keys are always indexed. */
  readonly indexes: readonly string[];
  readonly side: Side;
  /** True for a table that only records what happened: it never counts when states are compared. */
  readonly log: boolean;
  /** What its rows are to a person, so that tasks can be made of them. */
  readonly semantics?: TableSemantics;
}

/** A value as the state hands it out: nothing in it can be assigned, for only the state's own methods write. */
export type DeepReadonly<Value> = Value extends string | number | boolean | null | undefined
  ? Value
  : Value extends readonly (infer Item)[]
    ? readonly DeepReadonly<Item>[]
    : { readonly [Name in keyof Value]: DeepReadonly<Value[Name]> };

/** Tables by name. */
export type Tables = Readonly<Record<string, Table>>;

/** The row of a table. */
export type RowOf<Definition> = Definition extends Table<infer Schema> ? z.output<Schema> : never;

/** What may be inserted into a table: columns with a default can be left out. */
export type NewRowOf<Definition> = Definition extends Table<infer Schema> ? z.input<Schema> : never;

/** Which rows to find: columns of the row, or dotted paths inside its JSON columns. */
export type Where<Row> = {
  readonly [Column in keyof Row & string]?: (Row[Column] & Scalar) | Comparison;
} & { readonly [Path in `${keyof Row & string}.${string}`]?: Scalar | Comparison };

/** How many rows to find, and in which order. */
export interface FindOptions<Row> {
  /** The column to sort by; ties, and no column at all, keep the order of insertion. */
  readonly orderBy?: keyof Row & string;
  readonly descending?: boolean;
  readonly limit?: number;
}

/** The rows of one table, as a tool reads and writes them. All it does is recorded in the call's footprint. */
export interface TableState<Row = Readonly<Record<string, JsonValue>>, NewRow = Row> {
  /** The row with this key. */
  get(key: Key): DeepReadonly<Row> | undefined;
  /** The rows that a predicate asks for, in the order of insertion. All rows when nothing is said. */
  find(where?: Where<Row>, options?: FindOptions<Row>): DeepReadonly<Row>[];
  /** The first row that a predicate asks for. */
  first(where?: Where<Row>): DeepReadonly<Row> | undefined;
  /** How many rows a predicate asks for. */
  count(where?: Where<Row>): number;
  /** Adds a row and returns it. A key that is taken, or a reference to no row, fails the call with `constraint`. */
  insert(row: DeepReadonly<NewRow>): DeepReadonly<Row>;
  /** Sets columns of the row with this key and returns the row. Without such a row the call fails with `constraint`. */
  update(key: Key, columns: DeepReadonly<Partial<Row>>): DeepReadonly<Row>;
  /** Removes the row with this key and returns it. Without such a row the call fails with `constraint`. */
  delete(key: Key): DeepReadonly<Row>;
}

/** The tables of a domain, as a tool sees them. */
export type State<Definitions extends Tables = Tables> = {
  readonly [Name in keyof Definitions]: TableState<RowOf<Definitions[Name]>, NewRowOf<Definitions[Name]>>;
};
