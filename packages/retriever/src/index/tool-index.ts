import type { PoolTool } from "@toolworld/pool";
import { type ToolDocument, toolToDocument } from "../document/tool-document.ts";
import { type SearchOptions, searchIndex, type ToolHit } from "../search/search-index.ts";
import { compactStore } from "./compact-store.ts";
import { readIndexFile, writeIndexFile } from "./index-file.ts";
import { type Snapshot, takeSnapshot } from "./snapshot.ts";
import {
  addDocument,
  createStore,
  DIGEST_BYTES,
  documentDigest,
  rebuildPostings,
  removeSlot,
  type Store,
} from "./store.ts";

/** What can be indexed: a pool's tool, or anything that has its texts in the document's parts. */
export type Indexable = PoolTool | ToolDocument;

/** An index that is searched while tools come and go. Everything is synchronous: no search sees half a change. */
export interface ToolIndex {
  /** How many tools it has. */
  readonly size: number;
  has(id: string): boolean;
  /** The ids of its tools, sorted. */
  ids(): string[];
  /** The best tools for a request in any words. Ties are broken by id. */
  search(query: string, options?: SearchOptions): ToolHit[];
  /** Adds tools; one whose id is there takes its place, and nothing is done where its text is the same. How many came or changed. */
  add(tools: Iterable<Indexable>): number;
  /** Takes tools away; how many were there. */
  remove(ids: Iterable<string>): number;
  /** Holds on to the index as it is now, whatever is added and removed later. */
  snapshot(): Snapshot;
  /** What {@link ToolIndex.save} was told of where the tools came from; empty for an index that was not opened from a file. */
  readonly source: string;
  /**
   * Writes the index to a file, for {@link openIndex}. The same tools give the same bytes. What is said of their source
   * is kept with them, so that whoever opens the index can tell whether it is still of this source.
   */
  save(path: string, source?: string): void;
}

/** Makes an index of tools. The same tools in any order give the same rankings. */
export function createIndex(tools: Iterable<Indexable> = []): ToolIndex {
  const store = createStore();
  for (const tool of tools) addTool(store, tool, { postings: false });
  rebuildPostings(store);
  return indexOf(store);
}

/** The same for tools that come one by one. */
export async function createIndexAsync(tools: AsyncIterable<Indexable>): Promise<ToolIndex> {
  const store = createStore();
  for await (const tool of tools) addTool(store, tool, { postings: false });
  rebuildPostings(store);
  return indexOf(store);
}

/**
 * Opens an index that was saved: nothing is read or analysed again.
 *
 * @throws ToolworldError of type `missing-index`, `wrong-index` or `damaged-index`; then build it again.
 */
export function openIndex(path: string): ToolIndex {
  const { store, source } = readIndexFile(path);
  return indexOf(store, source);
}

function indexOf(opened: Store, source = ""): ToolIndex {
  let store = opened;
  let current: Snapshot | undefined;
  const snapshot = () => {
    if (current?.store !== store || current.version !== store.version) current = takeSnapshot(store);
    return current;
  };
  return {
    get size() {
      return store.size;
    },
    has: (id) => store.slotById.has(id),
    ids: () => [...store.slotById.keys()].sort(),
    search: (query, options) => searchIndex(snapshot(), query, options),
    add(tools) {
      let count = 0;
      for (const tool of tools) if (addTool(store, tool, { postings: true })) count++;
      if (store.tailLength > Math.max(TAIL_MINIMUM, store.postings.slots.length)) rebuildPostings(store);
      return count;
    },
    remove(ids) {
      let count = 0;
      for (const id of ids) {
        const slot = store.slotById.get(id);
        if (slot === undefined) continue;
        removeSlot(store, slot);
        count++;
      }
      if (store.ids.length > 2 * store.size + REMOVED_MINIMUM) store = compactStore(store);
      return count;
    },
    snapshot,
    source,
    save: (path, said = "") => writeIndexFile(path, store, said),
  };
}

/** The tail is turned into postings when it has outgrown them, and so many entries: each entry moves but a few times. */
const TAIL_MINIMUM = 200_000;

/** A store is rewritten when more than half of its slots, and so many, are empty. */
const REMOVED_MINIMUM = 1000;

function addTool(store: Store, tool: Indexable, options: { readonly postings: boolean }): boolean {
  const document = "inputs" in tool ? toolToDocument(tool) : tool;
  const known = store.slotById.get(document.id);
  if (known !== undefined) {
    const kept = store.digests.values.subarray(known * DIGEST_BYTES, (known + 1) * DIGEST_BYTES);
    if (Buffer.from(kept).equals(documentDigest(document))) return false;
    removeSlot(store, known);
  }
  addDocument(store, document, options);
  return true;
}
