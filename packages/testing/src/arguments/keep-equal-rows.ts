import type { Domain, JsonObject, JsonValue } from "@toolworld/contracts";
import type { StateRows } from "./state-view.ts";

/**
 * The same rows, but wherever a row is as it was earlier, the earlier object: what was found out about it once is found
 * out for good.
 */
export function keepEqualRows(earlier: StateRows, rows: StateRows, { tables }: Pick<Domain, "tables">): StateRows {
  return Object.fromEntries(
    Object.entries(rows).map(([name, list]) => {
      const [key, ...others] = tables[name]?.key ?? [];
      if (key === undefined || others.length > 0) return [name, list];
      const known = new Map((earlier[name] ?? []).map((row) => [row[key] as JsonValue, row]));
      return [
        name,
        list.map((row) => {
          const before = known.get(row[key] as JsonValue);
          return before && haveSameValues(before, row) ? before : row;
        }),
      ];
    }),
  );
}

/** Columns are equal where their values are the very same: a world hands out the same object for the same JSON text. */
function haveSameValues(before: JsonObject, after: JsonObject): boolean {
  for (const column of Object.keys(after)) if (before[column] !== after[column]) return false;
  return true;
}
