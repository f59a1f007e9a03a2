import type { SqlValue } from "../sql/column.ts";
import type { Connection } from "../sql/connection.ts";
import type { StoredRow } from "../sql/table-plan.ts";
import type { DatabasePool } from "./database-pool.ts";

/**
 * The database of one world. It reads the one that all worlds of its initial state share, until it first writes; then it
 * has a copy of its own. So a world costs nothing to open, and memory only once it differs.
 */
export class WorldDatabase {
  readonly #pool: DatabasePool;
  #own: Connection | undefined;
  /** The savepoints that were set while nothing was written; the copy gets them all, for they stand for one state. */
  readonly #savepoints: string[] = [];

  constructor(pool: DatabasePool) {
    this.#pool = pool;
    pool.enter();
  }

  /** The first row of a query. */
  get(text: string, parameters: readonly SqlValue[]): StoredRow | undefined {
    return this.#readable.get(text, parameters);
  }

  /** All rows of a query. */
  all(text: string, parameters: readonly SqlValue[]): StoredRow[] {
    return this.#readable.all(text, parameters);
  }

  /** Runs a statement that writes rows. */
  run(text: string, parameters: readonly SqlValue[]): void {
    this.#writable.run(text, parameters);
  }

  /** Runs work with references checked at its end alone. */
  deferReferences(work: () => void): void {
    const database = this.#writable;
    database.execute("savepoint deferred; pragma defer_foreign_keys = on");
    work();
    database.execute("pragma defer_foreign_keys = off; release deferred");
  }

  savepoint(name: string): void {
    if (this.#own) this.#own.run(`savepoint ${name}`);
    else this.#savepoints.push(name);
  }

  /** Goes back to the latest savepoint of a name, which stays; later ones are gone. */
  rollbackTo(name: string): void {
    if (this.#own) this.#own.run(`rollback to ${name}`);
    else this.#savepoints.length = this.#savepoints.lastIndexOf(name) + 1;
  }

  /** Drops the latest savepoint of a name and later ones; what was written stays. */
  release(name: string): void {
    if (this.#own) this.#own.run(`release ${name}`);
    else this.#savepoints.length = this.#savepoints.lastIndexOf(name);
  }

  close(): void {
    if (this.#own) this.#pool.release(this.#own);
    this.#pool.leave();
  }

  get #readable(): Connection {
    return this.#own ?? this.#pool.shared;
  }

  get #writable(): Connection {
    if (!this.#own) {
      this.#own = this.#pool.acquire();
      for (const name of this.#savepoints) this.#own.run(`savepoint ${name}`);
    }
    return this.#own;
  }
}
