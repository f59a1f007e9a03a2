import Database from "better-sqlite3";
import type { SqlValue } from "./column.ts";
import { FOLD_FUNCTION } from "./predicate-sql.ts";
import type { StoredRow } from "./table-plan.ts";

/** One in-memory database with its prepared statements, each prepared when it is first used. */
export class Connection {
  readonly #database: Database.Database;
  readonly #reads = new Map<string, Database.Statement<SqlValue[], StoredRow>>();
  readonly #writes = new Map<string, Database.Statement<SqlValue[]>>();

  /** Opens a copy of a serialised database, or an empty one. */
  constructor(image?: Buffer) {
    this.#database = image ? new Database(image) : new Database(":memory:");
    this.#database.pragma("foreign_keys = on");
    this.#database.function(FOLD_FUNCTION, { deterministic: true }, (value: unknown) =>
      typeof value === "string" ? value.toLowerCase() : null,
    );
  }

  /** The first row of a query. */
  get(text: string, parameters: readonly SqlValue[]): StoredRow | undefined {
    return this.#read(text).get(...parameters);
  }

  /** All rows of a query. */
  all(text: string, parameters: readonly SqlValue[]): StoredRow[] {
    return this.#read(text).all(...parameters);
  }

  /** Runs a statement that gives no rows. */
  run(text: string, parameters: readonly SqlValue[] = []): void {
    let statement = this.#writes.get(text);
    if (!statement) {
      statement = this.#database.prepare<SqlValue[]>(text);
      this.#writes.set(text, statement);
    }
    statement.run(...parameters);
  }

  /** Runs statements that are needed once. */
  execute(text: string): void {
    this.#database.exec(text);
  }

  /** The whole database as bytes, to open copies from. */
  serialize(): Buffer {
    return this.#database.serialize();
  }

  close(): void {
    this.#database.close();
  }

  #read(text: string): Database.Statement<SqlValue[], StoredRow> {
    let statement = this.#reads.get(text);
    if (!statement) {
      statement = this.#database.prepare<SqlValue[], StoredRow>(text).raw() as Database.Statement<
        SqlValue[],
        StoredRow
      >;
      this.#reads.set(text, statement);
    }
    return statement;
  }
}

/** Tests whether an error is SQLite's, saying that a key or a reference would be broken. */
export function isConstraintError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && String((error as { code?: unknown }).code).startsWith("SQLITE_CONSTRAINT");
}
