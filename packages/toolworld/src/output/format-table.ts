import { stripVTControlCharacters } from "node:util";

/** Columns of text, the first to the left and the others to the right, two blanks between them. */
export function formatTable(header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const all = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...all.map((row) => lengthOf(row[column] ?? ""))));
  const line = (row: readonly string[]) =>
    header
      .map((_, column) => pad(row[column] ?? "", widths[column] as number, column === 0))
      .join("  ")
      .trimEnd();
  return [line(header), widths.map((width) => "-".repeat(width)).join("  "), ...rows.map(line)];
}

function pad(text: string, width: number, left: boolean): string {
  const blanks = " ".repeat(Math.max(0, width - lengthOf(text)));
  return left ? text + blanks : blanks + text;
}

function lengthOf(text: string): number {
  return stripVTControlCharacters(text).length;
}
