import { ToolworldError } from "@toolworld/contracts";

const EXPLANATIONS: readonly (readonly [pattern: RegExp, type: string, explanation: string])[] = [
  [/^SQLITE_NOTADB/, "wrong-pool", "this file is no pool (or its beginning is damaged); give another file"],
  [/^SQLITE_CORRUPT/, "wrong-pool", "this pool is damaged; delete it and import again"],
  [/^SQLITE_FULL/, "disk-full", "the disk is full; what was imported is safe: free some space and import again"],
  [/^SQLITE_READONLY/, "read-only-pool", "this pool cannot be written; check the rights of the file and its folder"],
  [/^SQLITE_CANTOPEN/, "missing-pool", "this file cannot be opened; check that the folder exists and can be written"],
  [/^SQLITE_BUSY/, "pool-busy", "another program writes to this pool; wait for it to end"],
  [/^SQLITE_IOERR/, "pool-unreadable", "reading or writing failed; what was imported is safe: check the disk"],
];

/** Runs work on a pool's file, and puts what SQLite says of it into one line that says what to do. */
export function guardPool<Value>(path: string, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    const code = String((error as { code?: unknown } | null)?.code ?? "");
    const found = EXPLANATIONS.find(([pattern]) => pattern.test(code));
    if (!found) throw error;
    throw poolError(found[1], `${path}: ${found[2]}`, { path, code }, error);
  }
}

/** An error of this room. */
export function poolError(
  type: string,
  message: string,
  details: Readonly<Record<string, unknown>> = {},
  cause?: unknown,
): ToolworldError {
  return new ToolworldError({ room: "pool", type, message, details, ...(cause === undefined ? {} : { cause }) });
}
