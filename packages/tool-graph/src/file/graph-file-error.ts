import { ToolworldError } from "@toolworld/contracts";

const EXPLANATIONS: readonly (readonly [pattern: RegExp, type: string, explanation: string])[] = [
  [/^SQLITE_NOTADB/, "wrong-graph", "this file is no graph (or its beginning is damaged); give another file"],
  [/^SQLITE_CORRUPT/, "damaged-graph", "this graph is damaged; build it again"],
  [/^SQLITE_FULL/, "disk-full", "the disk is full; free some space and build the graph again"],
  [/^SQLITE_READONLY/, "read-only-graph", "this file cannot be written; check the rights of the file and its folder"],
  [/^SQLITE_CANTOPEN/, "missing-graph", "this file cannot be opened; check that the folder exists and can be written"],
  [/^SQLITE_IOERR/, "graph-unreadable", "reading or writing failed; check the disk"],
  [/^SQLITE_ERROR/, "wrong-graph", "this database is no graph; give another file"],
];

/** Runs work on a graph's file, and puts what SQLite says of it into one line that says what to do. */
export function guardGraphFile<Value>(path: string, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    const code = String((error as { code?: unknown } | null)?.code ?? "");
    const found = EXPLANATIONS.find(([pattern]) => pattern.test(code));
    if (!found) throw error;
    throw graphFileError(found[1], path, found[2], error);
  }
}

/** An error about a graph's file. */
export function graphFileError(type: string, path: string, what: string, cause?: unknown): ToolworldError {
  return new ToolworldError({
    room: "tool-graph",
    type,
    message: `${path}: ${what}`,
    details: { path },
    ...(cause === undefined ? {} : { cause }),
  });
}
