import type { JsonValue } from "@toolworld/contracts";
import type { Guard } from "./guard.ts";

/** A row that must be there, and what it must have in common with the call's arguments. */
export interface Condition {
  readonly column: string;
  readonly parameter: string;
  readonly comparison: "equals" | "at-least" | "at-most" | "one-of";
}

/** What a column is set to. */
export interface Assignment {
  readonly column: string;
  readonly from:
    | { readonly type: "parameter"; readonly parameter: string }
    | { readonly type: "constant"; readonly value: JsonValue }
    | { readonly type: "now"; readonly format: "moment" | "date" }
    | { readonly type: "mint"; readonly prefix: string };
}

/** What a call answers: a template over the row, or the rows, that the operation ends with. */
export type Shape =
  | { readonly type: "column"; readonly column: string }
  | { readonly type: "object"; readonly fields: readonly (readonly [name: string, shape: Shape])[] }
  | { readonly type: "rows"; readonly row: Shape }
  | { readonly type: "constant"; readonly value: JsonValue }
  | { readonly type: "count" };

interface OnOneRow {
  readonly table: string;
  /** The parameter that holds the key; missing where the table has one row only, such as settings. */
  readonly key?: string;
  /** What else the row must match, such as the parent that its path names; else it counts as not there. */
  readonly where: readonly Condition[];
}

/** What changes rows may have rules of its own, tested in order once all else is in order. */
interface Guarded {
  readonly guards?: readonly Guard[];
}

/** Gives one row. Refuses when it is not there. */
export interface GetOperation extends OnOneRow {
  readonly type: "get";
  readonly result: Shape;
}

/** Gives the rows that match, in the order of insertion. Conditions on arguments that are left out hold. */
export interface SelectOperation {
  readonly type: "select";
  readonly table: string;
  readonly where: readonly Condition[];
  /** One of the columns must contain the text, ignoring case. */
  readonly text?: { readonly parameter: string; readonly columns: readonly string[] };
  /** How many rows at most: what the parameter says, within the maximum. */
  readonly limit: { readonly parameter?: string; readonly maximum: number };
  readonly result: Shape;
}

/** Adds a row. Refuses when its key is taken or a row that it refers to is not there. */
export interface InsertOperation extends Guarded {
  readonly type: "insert";
  readonly table: string;
  /** Where the key comes from: an argument, or minted with a prefix. */
  readonly key:
    | { readonly type: "parameter"; readonly parameter: string }
    | { readonly type: "mint"; readonly prefix: string };
  readonly values: readonly Assignment[];
  /** True when a row with this key is changed instead of refused. */
  readonly replaces: boolean;
  readonly result: Shape;
}

/** Changes columns of one row. Refuses when it is not there, when nothing is given, and when it is so already. */
export interface UpdateOperation extends OnOneRow, Guarded {
  readonly type: "update";
  readonly values: readonly Assignment[];
  /** For an action: the column that tells whether it was done already. */
  readonly once?: { readonly column: string; readonly value: JsonValue };
  readonly result: Shape;
}

/** Removes one row. Refuses when it is not there or other rows refer to it. */
export interface DeleteOperation extends OnOneRow, Guarded {
  readonly type: "delete";
  /** Which columns of which tables may refer to it. */
  readonly referredBy: readonly { readonly table: string; readonly column: string }[];
  readonly result: Shape;
}

/** What a tool does, as data: the whole of it (law 10). */
export type Operation = GetOperation | SelectOperation | InsertOperation | UpdateOperation | DeleteOperation;
