import type { Side, Table, TableSemantics } from "@toolworld/contracts";
import type { z } from "zod";

/** How a table is keyed, what it points to, and whose it is. */
export interface TableOptions<Schema extends z.ZodObject> {
  /** The column that tells the rows apart, or several. */
  readonly key: (keyof z.output<Schema> & string) | readonly (keyof z.output<Schema> & string)[];
  /** Which table each foreign-key column points to; checked whenever a row is written. */
  readonly references?: { readonly [Column in keyof z.output<Schema> & string]?: string };
  /** Columns, or dotted paths in JSON columns, that searches often ask for; text columns also ignoring case. */
  readonly indexes?: readonly ((keyof z.output<Schema> & string) | `${keyof z.output<Schema> & string}.${string}`)[];
  /** Whose side the table is on. The agent's when nothing is said. */
  readonly side?: Side;
  /** True for a table that only records what happened: it never counts when states are compared. */
  readonly log?: boolean;
  /** What its rows are to a person, so that tasks can be made of them. */
  readonly semantics?: TableSemantics;
}

/**
 * Declares a table. Every column has a value in every row: make a column that may be empty `.nullable()`,
 * and `.nullable().default(null)` if inserts may leave it out.
 *
 * @example
 * const orders = table(Order, { key: "order_id", references: { user_id: "users" } });
 */
export function table<Schema extends z.ZodObject>(schema: Schema, options: TableOptions<Schema>): Table<Schema> {
  return {
    schema,
    key: typeof options.key === "string" ? [options.key] : [...options.key],
    references: { ...options.references } as Readonly<Record<string, string>>,
    indexes: [...(options.indexes ?? [])],
    side: options.side ?? "agent",
    log: options.log ?? false,
    ...(options.semantics === undefined ? {} : { semantics: options.semantics }),
  };
}
