import { splitWords, stem } from "@toolworld/pool";
import { rarity } from "../search/rarity.ts";
import { STOP_WORDS } from "../text/stop-words.ts";
import type { CorpusEntry } from "./corpus-document.ts";

/**
 * What others are compared with: BM25 (Lucene's, k1 1.2, b 0.75) over stemmed words of title, title and text, plus the cosine
 * of TF-IDF vectors of character 3- to 5-grams within words of the same, each scaled to [0, 1] over the corpus. No fields, no
 * clauses: the plain thing, in the plain way, every tool scored for every query.
 */
export function createBaselineRanker(entries: readonly CorpusEntry[]): (query: string, limit: number) => string[] {
  const texts = entries.map(({ title, text }) => `${title} ${title} ${text}`);
  const words = invert(texts.map((text) => countOf(splitWords(text).map(stem))));
  const grams = invert(texts.map((text) => countOf(splitWords(text).flatMap(gramsOfWord))));
  const lengths = words.lengths;
  const averageLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, entries.length);
  const gramRarity = (frequency: number) => Math.log((1 + entries.length) / (1 + frequency)) + 1;
  const norms = gramNorms(grams, entries.length, gramRarity);

  return (query, limit) => {
    const all = splitWords(query);
    const content = all.filter((word) => !STOP_WORDS.has(word));
    const bm25 = new Float64Array(entries.length);
    for (const term of new Set((content.length > 0 ? content : all).map(stem))) {
      const postings = words.postings.get(term) ?? [];
      const weight = rarity(entries.length, postings.length);
      for (const [entry, count] of postings) {
        const length = 0.25 + (0.75 * (lengths[entry] as number)) / averageLength;
        bm25[entry] = (bm25[entry] as number) + (weight * count * 2.2) / (count + 1.2 * length);
      }
    }
    const cosine = new Float64Array(entries.length);
    for (const [gram, inQuery] of countOf(all.flatMap(gramsOfWord))) {
      const postings = grams.postings.get(gram) ?? [];
      const weight = gramRarity(postings.length) ** 2 * (1 + Math.log(inQuery));
      for (const [entry, count] of postings) {
        cosine[entry] = (cosine[entry] as number) + (weight * (1 + Math.log(count))) / (norms[entry] as number);
      }
    }
    const [first, second] = [scaled(bm25), scaled(cosine)];
    return entries
      .map(({ id }, entry) => ({ id, score: (first[entry] as number) + (second[entry] as number) }))
      .sort((left, right) => right.score - left.score || (left.id < right.id ? -1 : 1))
      .slice(0, limit)
      .map(({ id }) => id);
  };
}

/** Runs of three to five characters of a word between blanks; a shorter one whole. */
function gramsOfWord(word: string): string[] {
  const marked = ` ${word} `;
  return [3, 4, 5].flatMap((size) =>
    marked.length < size
      ? size === 3
        ? [marked]
        : []
      : Array.from({ length: marked.length - size + 1 }, (_, start) => marked.slice(start, start + size)),
  );
}

interface Inverted {
  readonly postings: ReadonlyMap<string, readonly (readonly [entry: number, count: number])[]>;
  readonly lengths: readonly number[];
}

function invert(counts: readonly ReadonlyMap<string, number>[]): Inverted {
  const postings = new Map<string, [number, number][]>();
  counts.forEach((items, entry) => {
    for (const [item, count] of items) {
      const list = postings.get(item);
      if (list) list.push([entry, count]);
      else postings.set(item, [[entry, count]]);
    }
  });
  return { postings, lengths: counts.map((items) => [...items.values()].reduce((sum, count) => sum + count, 0)) };
}

function gramNorms({ postings }: Inverted, size: number, gramRarity: (frequency: number) => number): Float64Array {
  const squares = new Float64Array(size);
  for (const list of postings.values()) {
    const weight = gramRarity(list.length);
    for (const [entry, count] of list) {
      squares[entry] = (squares[entry] as number) + (weight * (1 + Math.log(count))) ** 2;
    }
  }
  return squares.map((square) => Math.sqrt(square) || 1);
}

function countOf(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

function scaled(scores: Float64Array): Float64Array {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const score of scores) {
    low = Math.min(low, score);
    high = Math.max(high, score);
  }
  return high > low ? scores.map((score) => (score - low) / (high - low)) : scores.map(() => 0);
}
