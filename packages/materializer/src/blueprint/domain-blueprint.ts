import type { ColumnSemantics, JsonValue, ToolSemantics } from "@toolworld/contracts";
import type { ValueMaker } from "../seed/value-maker.ts";
import type { Operation } from "./operation.ts";

/** What a column holds. `strings` is a list of texts, kept as JSON. */
export type ColumnType = "string" | "integer" | "number" | "boolean" | "strings";

/** A column of a table that was inferred. */
export interface ColumnBlueprint {
  readonly name: string;
  readonly type: ColumnType;
  /** Whether rows may have none; rows that the seed makes always have one, but for references to no row. */
  readonly nullable: boolean;
  /** The only texts allowed. */
  readonly choices?: readonly string[];
  /** The table that it points to. */
  readonly references?: string;
  readonly description?: string;
  /** How the seed fills it. */
  readonly maker: ValueMaker;
  readonly semantics: ColumnSemantics;
}

/** A table that was inferred from what tools say of one entity. */
export interface TableBlueprint {
  readonly name: string;
  readonly singular: string;
  readonly plural: string;
  /** The one column that tells its rows apart. */
  readonly key: string;
  /** The column by which a person names a row; unique. */
  readonly label?: string;
  /** How many rows the seed makes. */
  readonly rows: number;
  /** The key first. */
  readonly columns: readonly ColumnBlueprint[];
}

/** A parameter of a tool, as its agent sees it. */
export interface ParameterBlueprint {
  readonly name: string;
  readonly type: ColumnType;
  readonly required: boolean;
  readonly description: string;
  readonly choices?: readonly string[];
  /** The column that its values come from: `orders.order_id`. */
  readonly references?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** A tool with all that it does, as data. */
export interface ToolBlueprint {
  readonly name: string;
  readonly kind: "read" | "write";
  readonly description: string;
  readonly parameters: readonly ParameterBlueprint[];
  readonly operation: Operation;
  readonly semantics: ToolSemantics;
  /** The tool of the pool that it came from. */
  readonly origin: string;
  /** Parameters of the original that a world of its own has no use for: paging, headers, account, format. */
  readonly leftOut: readonly string[];
}

/** A whole domain as data: a value that can be stored, compared, opened, and printed as TypeScript. */
export interface DomainBlueprint {
  readonly name: string;
  readonly version: string;
  /** One sentence: what it is about and where it comes from. */
  readonly description: string;
  /** Where its tools come from: `provider/api`, sorted. */
  readonly apis: readonly string[];
  readonly policy: string;
  /** The moment at which its worlds open. */
  readonly now: string;
  /** In an order in which each refers only to itself and to those before it. */
  readonly tables: readonly TableBlueprint[];
  readonly tools: readonly ToolBlueprint[];
}

/** A scalar that a column of texts, numbers or booleans may hold. */
export type ColumnValue = Exclude<JsonValue, object>;
