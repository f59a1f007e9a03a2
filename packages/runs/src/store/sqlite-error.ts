import { ToolworldError } from "@toolworld/contracts";

const EXPLANATIONS: readonly (readonly [pattern: RegExp, type: string, explanation: string])[] = [
  [
    /^SQLITE_NOTADB/,
    "corrupt-store",
    "this file is no run store (or its beginning is damaged); give another file, or restore it from a copy",
  ],
  [
    /^SQLITE_CORRUPT/,
    "corrupt-store",
    "this run store is damaged; restore it from a copy, or start again with another file",
  ],
  [
    /^SQLITE_FULL/,
    "disk-full",
    "the disk is full; every episode that ended is safe: free some space and go on with --resume",
  ],
  [
    /^SQLITE_READONLY/,
    "read-only-store",
    "this run store cannot be written; check the rights of the file and its folder",
  ],
  [/^SQLITE_CANTOPEN/, "missing-store", "this file cannot be opened; check that the folder exists and can be written"],
  [/^SQLITE_BUSY/, "store-busy", "another program holds this run store; wait for it to end"],
  [
    /^SQLITE_IOERR/,
    "store-unreadable",
    "reading or writing failed; every episode that ended is safe: check the disk and go on with --resume",
  ],
  [/^SQLITE_CONSTRAINT_PRIMARYKEY/, "episode-doubled", "an episode is there already; two programs write to this store"],
  [/^SQLITE_ERROR/, "wrong-store", "this database is no run store; give another file"],
];

/** Puts what SQLite says of a store's file into one line that says what to do. */
export function explainSqliteError(error: unknown, path: string): unknown {
  const code = String((error as { code?: unknown } | null)?.code ?? "");
  const found = EXPLANATIONS.find(([pattern]) => pattern.test(code));
  if (!found) return error;
  const [, type, explanation] = found;
  return new ToolworldError({
    room: "runs",
    type,
    message: `${path}: ${explanation}`,
    details: { path, code },
    cause: error,
  });
}
