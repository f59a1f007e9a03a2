/** Names that the language, or the package that a domain becomes, keeps for itself. */
const RESERVED: ReadonlySet<string> = new Set(
  "table tables words seed policy z context random clock state input index earlier class new default package function import export delete case return this static public private interface enum await yield with void typeof".split(
    " ",
  ),
);

/** Tests whether a table may not have this name. */
export function isReservedTable(name: string): boolean {
  return RESERVED.has(name) || name.startsWith("sqlite_");
}
