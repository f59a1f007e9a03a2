import { existsSync } from "node:fs";
import Database from "better-sqlite3";
import type { Pool } from "./pool.ts";
import { guardPool, poolError } from "./pool-error.ts";
import { createPoolTables, POOL_APPLICATION_ID, POOL_VERSION } from "./pool-tables.ts";
import { createSqlitePool } from "./sqlite-pool.ts";

/** How a pool is opened. */
export interface OpenPoolOptions {
  /** `read` (the default) needs a finished pool and never writes; `write` makes the file where there is none. */
  readonly mode?: "read" | "write";
}

/**
 * Opens a pool.
 *
 * @throws ToolworldError of type `missing-pool` where there is no file to read, `wrong-pool` for a file that is no pool or
 * was written by a newer version, `unfinished-pool` where an import was interrupted, `pool-busy` where another writes.
 */
export function openPool(path: string, options: OpenPoolOptions = {}): Pool {
  const { mode = "read" } = options;
  if (mode === "read" && !existsSync(path)) {
    throw poolError(
      "missing-pool",
      `${path}: there is no such pool; make one with "toolworld pool add SOURCE --pool ${path}"`,
    );
  }
  return guardPool(path, () => {
    const database = new Database(path, { readonly: mode === "read" });
    try {
      prepare(database, path, mode);
      return createSqlitePool(database, path, mode);
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

function prepare(database: Database.Database, path: string, mode: "read" | "write"): void {
  const number = (name: string) => database.pragma(name, { simple: true }) as number;
  const isNew = database.prepare("select 1 from sqlite_master limit 1").get() === undefined;
  const application = number("application_id");
  if (!isNew || application !== 0) {
    if (application !== POOL_APPLICATION_ID) {
      throw poolError("wrong-pool", `${path}: this database is no pool; give another file`);
    }
    const version = number("user_version");
    if (version !== POOL_VERSION) {
      const age = version > POOL_VERSION ? "a newer version" : "an older version";
      throw poolError(
        "wrong-pool",
        `${path}: this pool was written by ${age} (its tables are ${version}, these are ${POOL_VERSION}); import its sources again into another file`,
      );
    }
  }
  if (mode === "read") {
    if (isNew) throw poolError("wrong-pool", `${path}: this file is empty; give another file`);
    if (database.prepare("select folded from state").pluck().get() !== 1) {
      throw poolError(
        "unfinished-pool",
        `${path}: an import was interrupted; run the same "pool add" again to finish it`,
      );
    }
    return;
  }
  database.pragma("journal_mode = wal");
  database.pragma("synchronous = normal");
  database.pragma("foreign_keys = on");
  if (isNew) database.transaction(() => createPoolTables(database)).immediate();
}
