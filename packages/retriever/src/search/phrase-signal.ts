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
    for (const phrase of wanted.keys()) sieve[phrase & (SIEVE - 1)] = 1;
    const { starts, values } = snapshot.store.phrases;
    const phrases = values.values;
    for (let index = 0; index < candidates.length; index++) {
      const slot = candidates[index] as number;
      const from = starts.values[slot] as number;
      const to = starts.values[slot + 1] as number;
      for (let at = from; at < to; at++) {
        const phrase = phrases[at] as number;
        if (sieve[phrase & (SIEVE - 1)] === 0) continue;
        const entry = wanted.get(phrase);
        if (entry === undefined) continue;
        const score = entry.rarity * lengthFactor(to - from);
        for (const part of entry.parts) {
          const row = scores[part] as Float64Array;
          row[index] = (row[index] as number) + score;
        }
      }
    }
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
