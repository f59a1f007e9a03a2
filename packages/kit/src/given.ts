/** An object without the members that nobody gave: what optional arguments leave of columns to set or to search by. */
export function given<Members extends Readonly<Record<string, unknown>>>(
  members: Members,
): { [Name in keyof Members]?: Exclude<Members[Name], undefined> } {
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(members)) if (value !== undefined) kept[name] = value;
  return kept as { [Name in keyof Members]?: Exclude<Members[Name], undefined> };
}
