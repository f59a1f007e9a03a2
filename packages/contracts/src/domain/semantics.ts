import type { JsonValue } from "../json.ts";

/** What a tool does to the rows of its table. */
export type ToolAction = "get" | "list" | "search" | "create" | "update" | "upsert" | "delete" | "act";

/** What an argument means for the rows of the tool's table. */
export type ParameterSemantics =
  /** It is the key of the row that the tool is about. */
  | { readonly role: "key" }
  /** The row's column must equal it, or compare with it. */
  | { readonly role: "filter"; readonly column: string; readonly comparison?: "at-least" | "at-most" | "one-of" }
  /** One of the columns must contain it, ignoring case. */
  | { readonly role: "text"; readonly columns: readonly string[] }
  /** The row's column is set to it. */
  | { readonly role: "value"; readonly column: string }
  /** It bounds how many rows come. */
  | { readonly role: "limit" };

/**
 * What a tool does, as data: what a maker of tasks must know to plan with it. Optional in a domain; a tool without it is
 * never planned with. What it says is only a hint: tasks are executed and certified.
 */
export interface ToolSemantics {
  readonly action: ToolAction;
  /** The table that it is about. */
  readonly table: string;
  /** The verb that a person would use, where the action has one of its own: `renew`, `cancel`. */
  readonly verb?: string;
  /** The meaning of each argument that has one. */
  readonly parameters: Readonly<Record<string, ParameterSemantics>>;
  /** Columns that the action itself sets. */
  readonly sets?: Readonly<Record<string, JsonValue>>;
  /** Where the result shows the rows, and each column in a row, as dotted paths; `` is the result, or the row, itself. */
  readonly shows?: {
    readonly rows: string;
    readonly many: boolean;
    readonly columns: Readonly<Record<string, string>>;
  };
}

/** How a person speaks of a column's values. */
export type ColumnSpeech =
  | "name"
  | "text"
  | "choice"
  | "yes-no"
  | "number"
  | "money"
  | "date"
  | "moment"
  | "email"
  | "phone"
  | "url"
  | "identifier"
  | "opaque";

/** What a column means to a person. */
export interface ColumnSemantics {
  /** Words for it: `due date`. */
  readonly phrase: string;
  readonly speech: ColumnSpeech;
  /** True for what only the system writes: `created_at`, `etag`. Nobody asks to have it changed. */
  readonly system?: boolean;
}

/** What a table's rows are to a person. */
export interface TableSemantics {
  /** Words for one row and for several: `library card`, `library cards`. */
  readonly singular: string;
  readonly plural: string;
  /** The column by which a person names a row; its values are unique. */
  readonly label?: string;
  /** By column. */
  readonly columns: Readonly<Record<string, ColumnSemantics>>;
}
