import type { Field } from "@toolworld/pool";
import type { ColumnType } from "../blueprint/domain-blueprint.ts";
import type { ToolReading } from "../reading/tool-reading.ts";
import type { RowPlace } from "../rows/find-row.ts";
import type { RowField } from "../rows/row-fields.ts";

/** Where a column was seen. The earlier ones are kept when a table grows too wide. */
export type ColumnSource = "key" | "reference" | "state" | "filter" | "body" | "output" | "hidden";

/** A column while tables are inferred. */
export interface ColumnDraft {
  readonly name: string;
  type: ColumnType;
  readonly sources: Set<ColumnSource>;
  /** How many tools speak of it. */
  votes: number;
  description?: string;
  format?: string;
  choices?: readonly string[];
  references?: string;
  /** Whether some row in some output must have it. */
  required: boolean;
  readonly fields: Field[];
}

/** A tool that was read, with the row that its output shows and the columns that its body sets. */
export interface ReadTool {
  readonly reading: ToolReading;
  readonly place?: RowPlace;
  readonly shown: readonly RowField[];
}

/** A table while tables are inferred. */
export interface TableDraft {
  name: string;
  /** The word of its API before its name, where another API has a table of that name. */
  qualifier?: string;
  readonly noun: readonly string[];
  readonly api: string;
  readonly tools: ReadTool[];
  readonly columns: Map<string, ColumnDraft>;
  key: string;
  /** How the key was found. */
  keyFrom: "parameter and output" | "output" | "parameter" | "minted";
  /** True for what there is one of: no tool names a row, and reads give one. */
  isSingle: boolean;
  /** Column names that mean the key: `order_id` beside `id`. */
  readonly keyNames: Set<string>;
}
