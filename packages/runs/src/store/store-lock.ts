import { ToolworldError } from "@toolworld/contracts";
import Database from "better-sqlite3";

/** Holds a store for one run, until closed or until the process ends, however it ends. */
export interface StoreLock {
  close(): void;
}

/**
 * Takes the lock beside a store: an open transaction in a file of its own. The operating system lets go of it when a
 * process dies, so that a killed run can be resumed at once.
 *
 * @throws ToolworldError of type `store-locked` when another run holds it.
 */
export function lockStore(path: string): StoreLock {
  const database = new Database(`${path}.lock`, { timeout: 0 });
  try {
    database.exec("begin exclusive");
  } catch (cause) {
    database.close();
    throw new ToolworldError({
      room: "runs",
      type: "store-locked",
      message: `${path}: another run is writing to this store; wait for it to end, or give another file`,
      cause,
    });
  }
  return { close: () => database.close() };
}
