import { rarity } from "./rarity.ts";
import { emptyScores, type ImmediateSignal } from "./signal.ts";

/** The pairs of neighbouring words that query and tool share, each by its rarity. */
export const phraseSignal: ImmediateSignal = {
  name: "phrase",
  score(request) {
    const { query, snapshot, candidates } = request;
    const scores = emptyScores(request);
    const wanted = new Map<number, { readonly rarity: number; readonly parts: number[] }>();
    query.parts.forEach(({ phrases }, part) => {
      for (const phrase of phrases) {
        const entry = wanted.get(phrase);
        if (entry) entry.parts.push(part);
        else wanted.set(phrase, { rarity: rarity(snapshot.size, snapshot.phraseFrequency(phrase)), parts: [part] });
      }
    });
    if (wanted.size === 0) return scores;
    const sieve = new Uint8Array(SIEVE);
    for (const phrase of wanted.keys()) sieve[phrase % SIEVE] = 1;
    const { starts, values } = snapshot.store.phrases;
    candidates.forEach((slot, index) => {
      const end = starts.values[slot + 1] as number;
      const length = end - (starts.values[slot] as number);
      for (let at = starts.values[slot] as number; at < end; at++) {
        const phrase = values.values[at] as number;
        if (sieve[phrase % SIEVE] === 0) continue;
        const entry = wanted.get(phrase);
        if (entry === undefined) continue;
        for (const part of entry.parts) {
          const row = scores[part] as Float64Array;
          row[index] = (row[index] as number) + entry.rarity * lengthFactor(length);
        }
      }
    });
    return scores;
  },
};

/** Most phrases are told apart from those wanted by a small table. */
const SIEVE = 1 << 13;

/** A phrase counts less in a tool of many: BM25's way with one occurrence, at the length that tools have. */
function lengthFactor(length: number): number {
  return 1 / (1 + 1.2 * (0.25 + (0.75 * length) / USUAL_LENGTH));
}

/** Phrases of a tool, as tools of many origins have them. */
const USUAL_LENGTH = 30;
