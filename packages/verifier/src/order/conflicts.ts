import {
  type Footprint,
  type JsonObject,
  keyText,
  matchesPredicate,
  type Predicate,
  type RowWrite,
} from "@toolworld/contracts";

/** What one executed call touched, and the changes of its rows right after it, for the rows that it wrote. */
export interface TouchedCall {
  readonly footprint: Footprint;
  /** The written rows, by table and key text. */
  readonly written: ReadonlyMap<string, WrittenRow>;
}

/** What is known of a written row's columns right before and right after the call; nothing where there was no row. */
export interface WrittenRow {
  readonly before: JsonObject | undefined;
  readonly after: JsonObject | undefined;
}

/** The name of a row across tables. */
export function rowId(table: string, key: Parameters<typeof keyText>[0]): string {
  return `${table}\u0000${keyText(key)}`;
}

/**
 * Tests whether the order of two calls matters: one writes a row that the other reads or writes, or one writes a row
 * that comes to match, or matched, what the other searched for. Where too little is known, it says yes.
 */
export function conflicts(left: TouchedCall, right: TouchedCall): boolean {
  return writesInto(left, right) || writesInto(right, left);
}

/** Whether one call writes what another reads, searches or writes. */
function writesInto(writer: TouchedCall, other: TouchedCall): boolean {
  const { writes } = writer.footprint;
  if (writes.length === 0) return false;
  const touched = new Set(
    [...other.footprint.reads, ...other.footprint.writes].map(({ table, key }) => rowId(table, key)),
  );
  return writes.some(
    (write) =>
      touched.has(rowId(write.table, write.key)) ||
      other.footprint.scans.some((scan) => scan.table === write.table && mayMatch(scan.where, write, writer)),
  );
}

/** Whether a written row may match a predicate, before or after the write. */
function mayMatch(where: Predicate, write: RowWrite, writer: TouchedCall): boolean {
  const row = writer.written.get(rowId(write.table, write.key));
  if (!row) return true;
  const { before, after } = row;
  if (before && after && write.columns) {
    const asked = Object.keys(where).map((path) => path.split(".")[0] as string);
    if (!write.columns.some((column) => asked.includes(column))) return false;
  }
  return [before, after].some((columns) => columns !== undefined && knownPartMatches(where, columns));
}

/** Whether the columns that are known speak for a match; columns that did not change are unknown and speak for it. */
function knownPartMatches(where: Predicate, columns: JsonObject): boolean {
  const known = Object.entries(where).filter(([path]) => Object.hasOwn(columns, path.split(".")[0] as string));
  return matchesPredicate(Object.fromEntries(known), columns);
}
