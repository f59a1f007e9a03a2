import type { Snapshot } from "../index/snapshot.ts";

/**
 * The terms of an index that look most like words which it does not know: slips of the pen, other forms. Every term is looked at,
 * which takes a while, so it is for queries of which no word is known.
 */
export function similarTerms(snapshot: Snapshot, words: readonly string[]): string[] {
  const { terms } = snapshot.store.lexicon;
  const wanted = words.slice(0, MOST_WORDS).map((word) => new Set(pairsOf(word)));
  const best = wanted.map((): { readonly term: string; readonly likeness: number }[] => []);
  terms.forEach((term, id) => {
    if (snapshot.termFrequency(id) <= 0) return;
    const pairs = pairsOf(term);
    wanted.forEach((own, word) => {
      let shared = 0;
      for (const pair of pairs) if (own.has(pair)) shared++;
      const likeness = shared / Math.sqrt(own.size * pairs.length);
      if (likeness >= LIKE) best[word]?.push({ term, likeness });
    });
  });
  const closest = best.flatMap((found) =>
    found
      .sort((left, right) => right.likeness - left.likeness || (left.term < right.term ? -1 : 1))
      .slice(0, MOST_TERMS)
      .map(({ term }) => term),
  );
  return [...new Set(closest)];
}

/** The pairs of characters of a word with its ends marked. */
function pairsOf(word: string): string[] {
  const marked = `^${word}$`;
  return Array.from({ length: marked.length - 1 }, (_, start) => marked.slice(start, start + 2));
}

/** Shared pairs beside the geometric mean of both words' pairs. */
const LIKE = 0.6;
const MOST_WORDS = 16;
const MOST_TERMS = 3;
