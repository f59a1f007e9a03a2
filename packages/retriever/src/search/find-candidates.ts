import type { Snapshot } from "../index/snapshot.ts";
import type { AnalysedQuery } from "./analyse-query.ts";
import { rarityOf } from "./rarity.ts";

/** How many tools are looked at closely. */
export interface CandidateOptions {
  /** The best of the whole query. */
  readonly candidates: number;
  /** The best of each clause. */
  readonly clauseCandidates: number;
  /** Which slots may be found. */
  readonly accepts?: (slot: number) => boolean;
}

/**
 * The slots of the tools that share the weightiest words with the query or with one of its clauses, in rising order. Where
 * there are few tools all of them are candidates, for other signals see what words do not.
 */
export function findCandidates(snapshot: Snapshot, query: AnalysedQuery, options: CandidateOptions): Uint32Array {
  const { store } = snapshot;
  // Slots that are not there, or that a filter turns down, are looked for only where there may be any.
  const isWhole = store.version === snapshot.version && store.size === store.ids.length;
  const filter = options.accepts;
  const accepts =
    isWhole && filter === undefined
      ? undefined
      : (slot: number) => snapshot.isThere(slot) && (filter === undefined || filter(slot));
  if (snapshot.size <= options.candidates) {
    const all = Uint32Array.from({ length: snapshot.slots }, (_, slot) => slot);
    return accepts === undefined ? all : all.filter(accepts);
  }
  const found = new Set<number>();
  const search = (terms: readonly string[], wanted: number, postings: number) => {
    const scores = scoresOf(snapshot.slots);
    const touched = addPostings(snapshot, terms, scores, filter === undefined ? postings : Number.POSITIVE_INFINITY);
    for (const slot of best(snapshot, touched, scores, wanted, accepts)) found.add(slot);
    for (let at = 0; at < touched.length; at++) scores[touched[at] as number] = 0;
  };
  query.parts.forEach(({ terms }, part) => {
    if (part === 0) search(terms, options.candidates, WHOLE_POSTINGS);
    else search(terms, options.clauseCandidates, CLAUSE_POSTINGS);
  });
  return Uint32Array.from(found).sort();
}

/**
 * So many postings are read for the whole query and for a clause, and if need be more until at least so many were. A filter
 * may leave little of what rare words find, so that with one all are read.
 */
const WHOLE_POSTINGS = 48_000;
const CLAUSE_POSTINGS = 6_000;
const ENOUGH_POSTINGS = 4_000;

/** Adds what each tool scores by its words; gives the slots that were touched. */
function addPostings(
  snapshot: Snapshot,
  terms: readonly string[],
  scores: Float32Array,
  mostPostings: number,
): Uint32Array {
  const { store, slots: end } = snapshot;
  const touched = touchedOf(end);
  let count = 0;
  const wanted = terms
    .flatMap((text) => store.lexicon.termIds.get(text) ?? [])
    .map((term) => ({ term, frequency: snapshot.termFrequency(term) }));
  // The rarest words come first, and no more of the common ones than there is time for: they hardly move the best.
  const order = wanted.map(({ frequency }) => frequency).sort((left, right) => left - right);
  let read = 0;
  let commonest = 0;
  for (const frequency of order) {
    if (read + frequency > mostPostings && read >= ENOUGH_POSTINGS) break;
    read += frequency;
    commonest = frequency;
  }
  const { starts, slots, impacts } = store.postings;
  for (const { term, frequency } of wanted) {
    if (frequency > commonest) continue;
    const rarity = rarityOf(snapshot, term);
    const from = starts[term] ?? slots.length;
    const to = starts[term + 1] ?? slots.length;
    for (let at = from; at < to; at++) {
      const slot = slots[at] as number;
      if (slot >= end) break;
      const score = scores[slot] as number;
      if (score === 0) touched[count++] = slot;
      scores[slot] = score + rarity * (impacts[at] as number);
    }
    const tail = store.tail.get(term);
    if (tail === undefined) continue;
    for (let at = 0; at < tail.slots.length; at++) {
      const slot = tail.slots[at] as number;
      if (slot >= end) break;
      const score = scores[slot] as number;
      if (score === 0) touched[count++] = slot;
      scores[slot] = score + rarity * (tail.impacts[at] as number);
    }
  }
  return touched.subarray(0, count);
}

/** The best scored slots that are accepted; of those that score the same the ones with the smaller ids. */
function best(
  { store }: Snapshot,
  touched: Uint32Array,
  scores: Float32Array,
  wanted: number,
  accepts: ((slot: number) => boolean) | undefined,
): readonly number[] {
  const kept = accepts === undefined ? touched : touched.filter(accepts);
  if (kept.length <= wanted) return Array.from(kept);
  let highest = 0;
  for (let at = 0; at < kept.length; at++) {
    const score = scores[kept[at] as number] as number;
    if (score > highest) highest = score;
  }
  // Slots are counted by the height of their scores, to see how far down the best of them reach.
  const scale = (LEVELS - 1) / highest;
  const heights = new Uint32Array(LEVELS);
  for (let at = 0; at < kept.length; at++) {
    const level = ((scores[kept[at] as number] as number) * scale) | 0;
    heights[level] = (heights[level] as number) + 1;
  }
  let level = LEVELS;
  let above = 0;
  while (level > 0 && above + (heights[level - 1] as number) <= wanted) above += heights[--level] as number;
  const found: number[] = [];
  const atEdge: number[] = [];
  for (let at = 0; at < kept.length; at++) {
    const slot = kept[at] as number;
    const own = ((scores[slot] as number) * scale) | 0;
    if (own >= level) found.push(slot);
    else if (own === level - 1) atEdge.push(slot);
  }
  atEdge.sort(
    (left, right) =>
      (scores[right] as number) - (scores[left] as number) ||
      ((store.ids[left] as string) < (store.ids[right] as string) ? -1 : 1),
  );
  return found.concat(atEdge.slice(0, wanted - found.length));
}

const LEVELS = 4096;

/** A place for each slot, all zero between uses. */
function scoresOf(size: number): Float32Array {
  if (scoreBuffer.length < size) scoreBuffer = new Float32Array(Math.ceil(size * 1.2));
  return scoreBuffer;
}

function touchedOf(size: number): Uint32Array {
  if (touchedBuffer.length < size) touchedBuffer = new Uint32Array(Math.ceil(size * 1.2));
  return touchedBuffer;
}

let scoreBuffer = new Float32Array(0);
let touchedBuffer = new Uint32Array(0);
