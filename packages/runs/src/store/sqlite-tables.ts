import type { Kysely } from "kysely";

/** The version of the store's tables. */
export const STORE_CONTRACT = "run-store/1";

/** The tables of a run store. Bodies are JSON texts of the contracts' words. */
export interface StoreTables {
  readonly meta: { readonly name: string; readonly value: string };
  readonly tasks: { readonly position: number; readonly id: string; readonly digest: string; readonly body: string };
  readonly jobs: { readonly position: number; readonly id: string; readonly body: string };
  readonly episodes: {
    readonly id: string;
    readonly body: string;
    readonly verdict: string;
    readonly milliseconds: number;
  };
}

/** Makes the tables where they are not there yet. */
export async function createTables(kysely: Kysely<StoreTables>): Promise<void> {
  await kysely.schema
    .createTable("meta")
    .ifNotExists()
    .addColumn("name", "text", (column) => column.primaryKey())
    .addColumn("value", "text", (column) => column.notNull())
    .execute();
  for (const table of ["tasks", "jobs"] as const) {
    const create = kysely.schema
      .createTable(table)
      .ifNotExists()
      .addColumn("position", "integer", (column) => column.primaryKey())
      .addColumn("id", "text", (column) => column.notNull().unique())
      .addColumn("body", "text", (column) => column.notNull());
    await (table === "tasks" ? create.addColumn("digest", "text", (column) => column.notNull()) : create).execute();
  }
  await kysely.schema
    .createTable("episodes")
    .ifNotExists()
    .addColumn("id", "text", (column) => column.primaryKey().references("jobs.id"))
    .addColumn("body", "text", (column) => column.notNull())
    .addColumn("verdict", "text", (column) => column.notNull())
    .addColumn("milliseconds", "real", (column) => column.notNull())
    .execute();
  await kysely
    .insertInto("meta")
    .values({ name: "contract", value: STORE_CONTRACT })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
