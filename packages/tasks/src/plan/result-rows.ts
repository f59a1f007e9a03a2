import type { JsonObject, JsonValue } from "@toolworld/contracts";
import type { TaskTool } from "../domain/task-domain.ts";

/** One row as a result shows it: its columns, and the path of each in the result. */
export interface ResultRow {
  readonly columns: JsonObject;
  readonly paths: Readonly<Record<string, string>>;
}

/** The rows that a tool's result shows, by what its semantics say of it. */
export function readResultRows({ semantics: { shows } }: TaskTool, result: JsonValue): ResultRow[] {
  if (!shows) return [];
  const at = valueAt(result, shows.rows);
  const found = shows.many ? (Array.isArray(at) ? at : []) : [at ?? null];
  return found.flatMap((row: JsonValue, index): ResultRow[] => {
    const columns: Record<string, JsonValue> = {};
    const paths: Record<string, string> = {};
    for (const [column, path] of Object.entries(shows.columns)) {
      const value = valueAt(row, path);
      if (value === undefined) continue;
      columns[column] = value;
      paths[column] = [shows.rows, shows.many ? String(index) : "", path].filter((part) => part !== "").join(".");
    }
    return Object.keys(columns).length > 0 ? [{ columns, paths }] : [];
  });
}

function valueAt(value: JsonValue, path: string): JsonValue | undefined {
  if (path === "") return value;
  let at: JsonValue | undefined = value;
  for (const part of path.split(".")) {
    if (typeof at !== "object" || at === null) return undefined;
    at = (at as Readonly<Record<string, JsonValue>>)[part];
  }
  return at;
}
