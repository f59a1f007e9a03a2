import { type Footprint, type Key, keyText, type Predicate, type RowWrite } from "@toolworld/contracts";

interface Write {
  readonly table: string;
  readonly key: Key;
  type: RowWrite["type"];
  readonly columns: Set<string>;
  isWholeRow: boolean;
}

/** Writes down what one call touches: each row and each search once, in the order of first touch. */
export class Recorder {
  readonly #reads = new Map<string, { readonly table: string; readonly key: Key }>();
  readonly #scans = new Map<string, { readonly table: string; readonly where: Predicate }>();
  readonly #writes = new Map<string, Write | null>();
  readonly #minted: string[] = [];

  read(table: string, key: Key): void {
    const id = `${table}\u0000${keyText(key)}`;
    if (!this.#reads.has(id)) this.#reads.set(id, { table, key });
  }

  scan(table: string, where: Predicate): void {
    const id = `${table}\u0000${JSON.stringify(where)}`;
    if (!this.#scans.has(id)) this.#scans.set(id, { table, where: JSON.parse(JSON.stringify(where)) });
  }

  /** Several writes to one row count as what they come to: an insert then updated is an insert, then deleted nothing. */
  write(table: string, key: Key, type: RowWrite["type"], columns: readonly string[] = []): void {
    const id = `${table}\u0000${keyText(key)}`;
    const earlier = this.#writes.get(id);
    if (!earlier) {
      this.#writes.set(id, {
        table,
        key,
        type: earlier === null && type === "insert" ? "insert" : type,
        columns: new Set(columns),
        isWholeRow: false,
      });
    } else if (type === "delete") {
      if (earlier.type === "insert") this.#writes.set(id, null);
      else earlier.type = "delete";
    } else if (type === "insert") {
      // Another row under the same key: every column may differ.
      earlier.type = "update";
      earlier.isWholeRow = true;
    } else {
      for (const column of columns) earlier.columns.add(column);
    }
  }

  mint(id: string): void {
    this.#minted.push(id);
  }

  get hasWrites(): boolean {
    return this.#writes.size > 0;
  }

  /** What was touched so far. */
  footprint(): Footprint {
    const writes: RowWrite[] = [];
    for (const write of this.#writes.values()) {
      if (!write) continue;
      const { table, key, type, columns, isWholeRow } = write;
      writes.push(
        type === "update" && !isWholeRow && columns.size > 0
          ? { type, table, key, columns: [...columns].sort() }
          : { type, table, key },
      );
    }
    return { reads: [...this.#reads.values()], scans: [...this.#scans.values()], writes, minted: [...this.#minted] };
  }
}
