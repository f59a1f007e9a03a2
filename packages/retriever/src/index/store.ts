import { hash } from "node:crypto";
import { DOCUMENT_FIELDS, type ToolDocument } from "../document/tool-document.ts";
import { createLexicon, type Lexicon } from "../text/lexicon.ts";
import { type AnalysedDocument, createAnalyser } from "./analyse-document.ts";
import { append, type Column, createColumn, extend, push } from "./column.ts";

/**
 * The tools of an index by slot, the number under which each was added. Slots are only ever added; a removed tool keeps
 * its slot and is passed over. A version counts the changes, so that a reader can hold on to one.
 */
export interface Store {
  readonly lexicon: Lexicon;
  readonly ids: string[];
  readonly slotById: Map<string, number>;
  /** The first 16 bytes of the SHA-256 of each tool's document. */
  readonly digests: Column<Uint8Array>;
  readonly providers: string[];
  readonly providerIds: Map<string, number>;
  /** The number of each tool's provider. */
  readonly provider: Column<Uint32Array>;
  /** The version that brought each slot, and the one that took it away (the highest number while it is there). */
  readonly addedAt: Column<Uint32Array>;
  readonly removedAt: Column<Uint32Array>;
  /** The slot that each version added or removed. */
  readonly changes: Column<Uint32Array>;
  readonly terms: Lists;
  readonly impacts: Column<Float32Array>;
  readonly grams: Lists;
  readonly gramCounts: Column<Uint8Array>;
  readonly phrases: Lists;
  /** In how many tools that are there a term, a gram, a phrase's bucket is. */
  readonly termFrequency: Column<Uint32Array>;
  readonly gramFrequency: Column<Uint32Array>;
  readonly phraseFrequency: Uint32Array;
  postings: Postings;
  /** Postings of tools that came after {@link Store.postings} were made, by term. */
  readonly tail: Map<number, Tail>;
  tailLength: number;
  version: number;
  /** How many tools there are. */
  size: number;
  readonly analyse: (document: ToolDocument) => AnalysedDocument;
}

/** A list of numbers for each slot: those of slot `s` lie between `starts[s]` and `starts[s + 1]`. */
export interface Lists {
  readonly starts: Column<Uint32Array>;
  readonly values: Column<Uint32Array>;
}

/** The slots of each term, in order, with what the term weighs there. */
export interface Postings {
  readonly starts: Uint32Array;
  readonly slots: Uint32Array;
  readonly impacts: Float32Array;
}

/** Postings that grow. */
export interface Tail {
  readonly slots: number[];
  readonly impacts: number[];
}

/** The number that stands for "still there". */
export const FOREVER = 0xffff_ffff;

/** Phrases are counted in so many buckets. */
const PHRASE_BUCKETS = 1 << 20;

/** The bucket that a phrase is counted in. */
export function bucketOf(phrase: number): number {
  return phrase & (PHRASE_BUCKETS - 1);
}

/** An empty store. */
export function createStore(): Store {
  const lexicon = createLexicon();
  return {
    lexicon,
    ids: [],
    slotById: new Map(),
    digests: createColumn(Uint8Array),
    providers: [],
    providerIds: new Map(),
    provider: createColumn(Uint32Array),
    addedAt: createColumn(Uint32Array),
    removedAt: createColumn(Uint32Array),
    changes: createColumn(Uint32Array),
    terms: createLists(),
    impacts: createColumn(Float32Array),
    grams: createLists(),
    gramCounts: createColumn(Uint8Array),
    phrases: createLists(),
    termFrequency: createColumn(Uint32Array),
    gramFrequency: createColumn(Uint32Array),
    phraseFrequency: new Uint32Array(PHRASE_BUCKETS),
    postings: { starts: new Uint32Array(1), slots: new Uint32Array(0), impacts: new Float32Array(0) },
    tail: new Map(),
    tailLength: 0,
    version: 0,
    size: 0,
    analyse: createAnalyser(lexicon),
  };
}

function createLists(): Lists {
  const starts = createColumn(Uint32Array);
  push(starts, 0);
  return { starts, values: createColumn(Uint32Array) };
}

/** Puts a tool into a new slot. Its postings go to the tail, unless the caller makes them for all slots at the end. */
export function addDocument(store: Store, document: ToolDocument, options: { readonly postings: boolean }): void {
  const slot = store.ids.length;
  const analysed = store.analyse(document);
  store.ids.push(document.id);
  store.slotById.set(document.id, slot);
  append(store.digests, documentDigest(document));
  push(store.provider, providerOf(store, document.provider));
  push(store.addedAt, ++store.version);
  push(store.removedAt, FOREVER);
  push(store.changes, slot);
  pushList(store.terms, analysed.terms);
  append(store.impacts, analysed.impacts);
  pushList(store.grams, analysed.grams);
  append(store.gramCounts, analysed.gramCounts);
  pushList(store.phrases, analysed.phrases);
  countSlot(store, slot, 1);
  store.size++;
  if (options.postings) addToTail(store, slot, analysed);
}

/** Takes a tool away. Its slot stays, and readers of earlier versions still see it. */
export function removeSlot(store: Store, slot: number): void {
  store.slotById.delete(store.ids[slot] as string);
  store.removedAt.values[slot] = ++store.version;
  push(store.changes, slot);
  countSlot(store, slot, -1);
  store.size--;
}

/** What tells one tool's text from another's: 16 bytes. */
export function documentDigest(document: ToolDocument): Uint8Array {
  const text = JSON.stringify([document.id, ...DOCUMENT_FIELDS.map((field) => document[field])]);
  return hash("sha256", text, "buffer").subarray(0, DIGEST_BYTES);
}

/** How many bytes of a digest are kept. */
export const DIGEST_BYTES = 16;

/** Makes the postings of all slots anew, removed ones included, from the slots' own lists, and empties the tail. */
export function rebuildPostings(store: Store): void {
  const { terms, impacts } = store;
  const starts = new Uint32Array(store.lexicon.terms.length + 1);
  for (let at = 0; at < terms.values.length; at++) {
    const next = (terms.values.values[at] as number) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let term = 1; term < starts.length; term++) {
    starts[term] = (starts[term] as number) + (starts[term - 1] as number);
  }
  const total = starts[starts.length - 1] as number;
  const postings = { starts, slots: new Uint32Array(total), impacts: new Float32Array(total) };
  const cursor = starts.slice();
  for (let slot = 0; slot < store.ids.length; slot++) {
    const end = terms.starts.values[slot + 1] as number;
    for (let at = terms.starts.values[slot] as number; at < end; at++) {
      const term = terms.values.values[at] as number;
      const to = cursor[term] as number;
      cursor[term] = to + 1;
      postings.slots[to] = slot;
      postings.impacts[to] = impacts.values[at] as number;
    }
  }
  store.postings = postings;
  store.tail.clear();
  store.tailLength = 0;
}

function addToTail(store: Store, slot: number, { terms, impacts }: AnalysedDocument): void {
  terms.forEach((term, index) => {
    let tail = store.tail.get(term);
    if (tail === undefined) {
      tail = { slots: [], impacts: [] };
      store.tail.set(term, tail);
    }
    tail.slots.push(slot);
    tail.impacts.push(impacts[index] as number);
  });
  store.tailLength += terms.length;
}

function providerOf(store: Store, name: string): number {
  const known = store.providerIds.get(name);
  if (known !== undefined) return known;
  store.providerIds.set(name, store.providers.length);
  return store.providers.push(name) - 1;
}

/** Counts what a slot has, or takes it off the counts. */
export function countSlot(store: Store, slot: number, step: 1 | -1): void {
  countList(store.terms, slot, store.termFrequency, store.lexicon.terms.length, step);
  countList(store.grams, slot, store.gramFrequency, store.lexicon.grams.length, step);
  const { starts, values } = store.phrases;
  for (let at = starts.values[slot] as number; at < (starts.values[slot + 1] as number); at++) {
    const bucket = bucketOf(values.values[at] as number);
    store.phraseFrequency[bucket] = (store.phraseFrequency[bucket] as number) + step;
  }
}

function countList(lists: Lists, slot: number, frequency: Column<Uint32Array>, size: number, step: 1 | -1): void {
  extend(frequency, size);
  const { starts, values } = lists;
  const end = starts.values[slot + 1] as number;
  for (let at = starts.values[slot] as number; at < end; at++) {
    const item = values.values[at] as number;
    frequency.values[item] = (frequency.values[item] as number) + step;
  }
}

function pushList(lists: Lists, items: Uint32Array): void {
  append(lists.values, items);
  push(lists.starts, lists.values.length);
}
