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
  const accepts = (slot: number) => snapshot.isThere(slot) && (options.accepts?.(slot) ?? true);
  if (snapshot.size <= options.candidates) {
    return Uint32Array.from({ length: snapshot.slots }, (_, slot) => slot).filter(accepts);
  }
  const found = new Set<number>();
  query.parts.forEach(({ terms }, part) => {
    const scores = scoresOf(snapshot.slots);
    const touched = addPostings(snapshot, terms, scores);
    const wanted = part === 0 ? options.candidates : options.clauseCandidates;
    for (const slot of best(snapshot, touched, scores, wanted, accepts)) found.add(slot);
    for (const slot of touched) scores[slot] = 0;
  });
  return Uint32Array.from(found).sort();
}

/** Adds what each tool scores by its words; gives the slots that were touched. */
function addPostings(snapshot: Snapshot, terms: readonly string[], scores: Float32Array): Uint32Array {
  const { store, slots: end } = snapshot;
  const touched = touchedOf(end);
  let count = 0;
  const add = (slots: ArrayLike<number>, impacts: ArrayLike<number>, from: number, to: number, rarity: number) => {
    for (let at = from; at < to; at++) {
      const slot = slots[at] as number;
      if (slot >= end) return;
      const score = scores[slot] as number;
      if (score === 0) touched[count++] = slot;
      scores[slot] = score + rarity * (impacts[at] as number);
    }
  };
  for (const text of terms) {
    const term = store.lexicon.termIds.get(text);
    if (term === undefined) continue;
    const rarity = rarityOf(snapshot, term);
    const { starts, slots, impacts } = store.postings;
    if (term + 1 < starts.length) add(slots, impacts, starts[term] as number, starts[term + 1] as number, rarity);
    const tail = store.tail.get(term);
    if (tail) add(tail.slots, tail.impacts, 0, tail.slots.length, rarity);
  }
  return touched.subarray(0, count);
}

/** The best scored slots that are accepted; of those that score the same the ones with the smaller ids. */
function best(
  { store }: Snapshot,
  touched: Uint32Array,
  scores: Float32Array,
  wanted: number,
  accepts: (slot: number) => boolean,
): readonly number[] {
  if (touched.length <= wanted) return Array.from(touched).filter(accepts);
  let highest = 0;
  for (let at = 0; at < touched.length; at++) highest = Math.max(highest, scores[touched[at] as number] as number);
  // Slots are counted by the height of their scores, to see how far down the best of them reach.
  const scale = (LEVELS - 1) / highest;
  const heights = new Uint32Array(LEVELS);
  const kept = new Uint32Array(touched.length);
  let count = 0;
  for (let at = 0; at < touched.length; at++) {
    const slot = touched[at] as number;
    if (!accepts(slot)) continue;
    kept[count++] = slot;
    const level = ((scores[slot] as number) * scale) | 0;
    heights[level] = (heights[level] as number) + 1;
  }
  let level = LEVELS;
  let above = 0;
  while (level > 0 && above + (heights[level - 1] as number) <= wanted) above += heights[--level] as number;
  const found: number[] = [];
  const atEdge: number[] = [];
  for (let at = 0; at < count; at++) {
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
