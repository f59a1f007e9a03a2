import type { SqlValue } from "../sql/column.ts";
import type { StoredRow } from "../sql/table-plan.ts";

/** How many searches of a table a world remembers, and of how many rows at most: few, for a thousand worlds may be open. */
const MAXIMUM_SEARCHES = 32;
const MAXIMUM_ROWS = 16;

/**
 * What searches of a world found. Domains ask the same again and again (whose the phone is, whether a bill waits), and the
 * answer stays as it is until their table is written to.
 */
export class SearchMemory {
  readonly #tables = new Map<string, Map<string, readonly StoredRow[]>>();

  /** The rows of a search, asked of SQLite only where they are not remembered. */
  answer(
    table: string,
    text: string,
    parameters: readonly SqlValue[],
    search: () => readonly StoredRow[],
  ): readonly StoredRow[] {
    const id = `${text}${JSON.stringify(parameters)}`;
    let answers = this.#tables.get(table);
    const known = answers?.get(id);
    if (known) return known;
    const rows = search();
    if (rows.length > MAXIMUM_ROWS) return rows;
    if (!answers) {
      answers = new Map();
      this.#tables.set(table, answers);
    }
    if (answers.size >= MAXIMUM_SEARCHES) answers.clear();
    answers.set(id, rows);
    return rows;
  }

  /** Forgets what was found in a table that is written to, or in which a write is undone. */
  forget(table: string): void {
    this.#tables.get(table)?.clear();
  }
}
