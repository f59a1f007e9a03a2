import type { Domain, JsonValue } from "@toolworld/contracts";
import type { StateRows } from "../arguments/state-view.ts";

/** Finds a foreign key that points to no row, in words; undefined when all hold. It reads rows, not SQLite's word. */
export function findBrokenReference(domain: Pick<Domain, "tables">, rows: StateRows): string | undefined {
  const keys = new Map<string, ReadonlySet<JsonValue>>();
  for (const [name, { references }] of Object.entries(domain.tables)) {
    for (const [column, target] of Object.entries(references)) {
      let known = keys.get(target);
      if (!known) {
        const key = domain.tables[target]?.key[0] as string;
        known = new Set((rows[target] ?? []).map((row) => row[key] as JsonValue));
        keys.set(target, known);
      }
      for (const row of rows[name] ?? []) {
        const value = row[column] as JsonValue;
        if (value === null || known.has(value)) continue;
        return `"${name}.${column}" is ${JSON.stringify(value)}, but "${target}" has no such row`;
      }
    }
  }
  return undefined;
}
