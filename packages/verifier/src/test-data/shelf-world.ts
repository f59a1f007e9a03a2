import type { Call, CallOutcome, Change, JsonObject, WorldPort } from "@toolworld/contracts";
import { compareChanges } from "@toolworld/contracts";

/** Rows of the one table, `books`, by id. */
export type Shelf = Record<string, { title: string; copies: number }>;

/** What the shelf opens with. */
const OPENING: Readonly<Shelf> = {
  a: { title: "Atlas", copies: 1 },
  b: { title: "Botany", copies: 2 },
  c: { title: "Chess", copies: 3 },
};

/**
 * A shelf of books as plain objects: read, count, add copies, set copies, put a new book (its id is minted), remove one.
 * It keeps footprints, so that orders can be told.
 */
export function openShelf(mintedFrom = 0): WorldPort & { readonly shelf: Shelf } {
  const shelf: Shelf = structuredClone(OPENING);
  let minted = mintedFrom;
  const tools: Record<string, (input: JsonObject) => Omit<CallOutcome, "result"> & { value: unknown }> = {
    read: ({ id }) => ({ value: find(id), footprint: { reads: [row(id)], scans: [], writes: [], minted: [] } }),
    count: ({ copies }) => {
      const found = Object.entries(shelf).filter(([, book]) => book.copies === copies);
      const reads = found.map(([id]) => row(id));
      const scan = { table: "books", where: { copies: copies as number } };
      return { value: found.length, footprint: { reads, scans: [scan], writes: [], minted: [] } };
    },
    add: ({ id, copies }) => {
      const book = find(id);
      book.copies += copies as number;
      return { value: book, ...wrote("update", id) };
    },
    set: ({ id, copies }) => {
      const book = find(id);
      book.copies = copies as number;
      return { value: book, ...wrote("update", id) };
    },
    put: ({ title, copies }) => {
      const id = `n${minted++}`;
      shelf[id] = { title: title as string, copies: copies as number };
      const { footprint } = wrote("insert", id);
      return { value: { id }, footprint: { ...footprint, minted: [id] } };
    },
    remove: ({ id }) => {
      find(id);
      delete shelf[id as string];
      return { value: null, ...wrote("delete", id) };
    },
  };
  const row = (id: unknown) => ({ table: "books", key: id as string });
  const wrote = (type: "insert" | "update" | "delete", id: unknown) => {
    const columns = type === "update" ? { columns: ["copies"] } : {};
    return {
      footprint: { reads: [row(id)], scans: [], writes: [{ type, ...row(id), ...columns }], minted: [] as string[] },
    };
  };
  const find = (id: unknown) => {
    const book = Object.hasOwn(shelf, id as string) ? shelf[id as string] : undefined;
    if (!book) throw new Error(`no book ${JSON.stringify(id)}`);
    return book;
  };
  return {
    shelf,
    call({ name, arguments: input }: Call): CallOutcome {
      try {
        const tool = tools[name];
        if (!tool) throw new Error(`no tool ${name}`);
        const { value, ...rest } = tool(input);
        return { result: { ok: true, value: JSON.parse(JSON.stringify(value)) }, ...rest };
      } catch (error) {
        const footprint = { reads: "id" in input ? [row(input.id)] : [], scans: [], writes: [], minted: [] };
        return { result: { ok: false, error: { type: "refused", message: (error as Error).message } }, footprint };
      }
    },
    changes: () => changesOf(shelf),
    assert: ({ arguments: input }) => (shelf[input.id as string]?.copies ?? 0) >= (input.atLeast as number),
  };
}

function changesOf(shelf: Shelf): Change[] {
  const changes: Change[] = [];
  for (const id of new Set([...Object.keys(OPENING), ...Object.keys(shelf)])) {
    const before = OPENING[id];
    const after = shelf[id];
    if (before && after && before.copies !== after.copies) {
      changes.push({
        type: "update",
        table: "books",
        key: id,
        before: { copies: before.copies },
        after: { copies: after.copies },
      });
    } else if (!before && after) changes.push({ type: "insert", table: "books", key: id, after: { id, ...after } });
    else if (before && !after) changes.push({ type: "delete", table: "books", key: id, before: { id, ...before } });
  }
  return changes.sort(compareChanges);
}
