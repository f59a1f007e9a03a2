import type { Column } from "./column.ts";
import { bucketOf, type Lists, type Store } from "./store.ts";

/**
 * An index as it stood at one moment. It stays as it is while tools are added and removed: what came later is invisible,
 * what went later is still there, and rarity is counted as it was.
 */
export interface Snapshot {
  readonly store: Store;
  readonly version: number;
  /** How many tools there were. */
  readonly size: number;
  /** Slots from here on came later. */
  readonly slots: number;
  /** Whether a slot's tool was there. */
  isThere(slot: number): boolean;
  /** In how many tools a term (by its number) was. */
  termFrequency(term: number): number;
  phraseFrequency(phrase: number): number;
  /** How rare each character gram was: smoothed inverse document frequency, by the gram's number. */
  gramRarities(): Float32Array;
  /** The lengths of tools' character vectors by slot, as far as they were asked for; zero where not yet. */
  gramNorms(): Float32Array;
}

/** Holds on to a store as it is now. */
export function takeSnapshot(store: Store): Snapshot {
  const { version, size } = store;
  const since = createDifferences(store, version);
  let rarities: Float32Array | undefined;
  let norms: Float32Array | undefined;
  return {
    store,
    version,
    size,
    slots: store.ids.length,
    isThere: (slot) =>
      (store.addedAt.values[slot] as number) <= version && (store.removedAt.values[slot] as number) > version,
    termFrequency: (term) => valueAt(store.termFrequency, term) - (since()?.terms.get(term) ?? 0),
    phraseFrequency: (phrase) =>
      (store.phraseFrequency[bucketOf(phrase)] as number) - (since()?.buckets.get(bucketOf(phrase)) ?? 0),
    gramRarities() {
      rarities ??= gramRaritiesOf(store, size, since()?.grams);
      return rarities;
    },
    gramNorms() {
      norms ??= new Float32Array(store.ids.length);
      return norms;
    },
  };
}

function gramRaritiesOf(store: Store, size: number, since: ReadonlyMap<number, number> | undefined): Float32Array {
  const rarities = new Float32Array(store.lexicon.grams.length);
  const frequencies = store.gramFrequency.values;
  const rarest = rarestGram(size);
  for (let gram = 0; gram < rarities.length; gram++) {
    const frequency = Math.max(0, (frequencies[gram] ?? 0) - (since?.get(gram) ?? 0));
    rarities[gram] = rarest - (LOGARITHMS[frequency] ?? Math.log(1 + frequency));
  }
  return rarities;
}

/** `log(1 + n)` of the counts that most grams have. */
const LOGARITHMS = Float64Array.from({ length: 4096 }, (_, count) => Math.log(1 + count));

/** The rarity of a gram that no tool has, rounded as those of others are. */
export function rarestGram(size: number): number {
  return Math.fround(Math.log(1 + size) + 1);
}

/** How much more often something is there now than it was. */
interface Differences {
  readonly terms: Map<number, number>;
  readonly grams: Map<number, number>;
  readonly buckets: Map<number, number>;
}

/** Adds up what changed since a version; only where something did, and only what was not added up before. */
function createDifferences(store: Store, version: number): () => Differences | undefined {
  let differences: Differences | undefined;
  let known = version;
  return () => {
    if (store.version === version) return undefined;
    differences ??= { terms: new Map(), grams: new Map(), buckets: new Map() };
    for (; known < store.version; known++) {
      const slot = store.changes.values[known] as number;
      const step = store.removedAt.values[slot] === known + 1 ? -1 : 1;
      addList(differences.terms, store.terms, slot, step, (term) => term);
      addList(differences.grams, store.grams, slot, step, (gram) => gram);
      addList(differences.buckets, store.phrases, slot, step, bucketOf);
    }
    return differences;
  };
}

function addList(
  counts: Map<number, number>,
  { starts, values }: Lists,
  slot: number,
  step: number,
  keyOf: (item: number) => number,
): void {
  for (let at = starts.values[slot] as number; at < (starts.values[slot + 1] as number); at++) {
    const key = keyOf(values.values[at] as number);
    counts.set(key, (counts.get(key) ?? 0) + step);
  }
}

/** Columns of counts are grown when documents come; what no document has yet counts nothing. */
function valueAt(column: Column<Uint32Array>, index: number): number {
  return index < column.length ? (column.values[index] as number) : 0;
}
