import { rarestGram } from "../index/snapshot.ts";
import { createMarker } from "./marker.ts";
import { emptyScores, type ImmediateSignal, type SignalRequest } from "./signal.ts";

/**
 * The runs of characters that query and tool share: the cosine of their TF-IDF vectors over runs of four characters
 * within words, with sublinear frequencies. It sees what stems miss.
 */
export const characterSignal: ImmediateSignal = {
  name: "char",
  score(request) {
    const { query, snapshot, candidates } = request;
    const { store } = snapshot;
    const scores = emptyScores(request);
    const rarities = snapshot.gramRarities();
    const norms = snapshot.gramNorms();
    const wanted = queryGrams(request, rarities);
    const marks = marker.take(store.lexicon.grams.length);
    for (const [index, { gram }] of wanted.entries()) marks[gram] = index + 1;
    const { starts, values } = store.grams;
    const grams = values.values;
    const counts = store.gramCounts.values;
    const sums = new Float64Array(query.parts.length);
    for (let index = 0; index < candidates.length; index++) {
      const slot = candidates[index] as number;
      const from = starts.values[slot] as number;
      const to = starts.values[slot + 1] as number;
      if (norms[slot] === 0) norms[slot] = normOf(grams, counts, from, to, rarities);
      sums.fill(0);
      for (let at = from; at < to; at++) {
        const mark = marks[grams[at] as number] as number;
        if (mark === 0) continue;
        const { rarity, parts, weights } = wanted[mark - 1] as QueryGram;
        const weight = (FREQUENCY[counts[at] as number] as number) * rarity;
        for (let each = 0; each < parts.length; each++) {
          const part = parts[each] as number;
          sums[part] = (sums[part] as number) + weight * (weights[each] as number);
        }
      }
      for (let part = 0; part < sums.length; part++) {
        (scores[part] as Float64Array)[index] = (sums[part] as number) / (norms[slot] as number);
      }
    }
    for (const { gram } of wanted) marks[gram] = 0;
    return scores;
  },
};

/** A gram of the query, with its share in the vector of each part that has it. */
interface QueryGram {
  readonly gram: number;
  readonly rarity: number;
  readonly parts: number[];
  readonly weights: number[];
}

function queryGrams({ query, snapshot }: SignalRequest, rarities: Float32Array): QueryGram[] {
  const byGram = new Map<number, QueryGram>();
  query.parts.forEach(({ grams }, part) => {
    const weights = Array.from(grams, ([text, count]) => {
      const gram = snapshot.store.lexicon.gramIds.get(text);
      const rarity = gram === undefined ? rarestGram(snapshot.size) : (rarities[gram] as number);
      return { gram, rarity, weight: (1 + Math.log(count)) * rarity };
    });
    const norm = Math.sqrt(weights.reduce((sum, { weight }) => sum + weight * weight, 0));
    for (const { gram, rarity, weight } of weights) {
      if (gram === undefined) continue;
      const entry = byGram.get(gram) ?? { gram, rarity, parts: [], weights: [] };
      entry.parts.push(part);
      entry.weights.push(weight / norm);
      byGram.set(gram, entry);
    }
  });
  return [...byGram.values()];
}

/** The length of a tool's vector; one where it has no grams, so that it may be divided by. */
function normOf(grams: Uint32Array, counts: Uint8Array, from: number, to: number, rarities: Float32Array): number {
  let sum = 0;
  for (let at = from; at < to; at++) {
    const weight = (FREQUENCY[counts[at] as number] as number) * (rarities[grams[at] as number] as number);
    sum += weight * weight;
  }
  return sum === 0 ? 1 : Math.sqrt(sum);
}

/** What a frequency counts, by twice the frequency: half of a word less, more of them ever less more. */
const FREQUENCY = Float64Array.from({ length: 256 }, (_, twice) => (twice === 0 ? 0 : 1 + Math.log(twice / 2)));

const marker = createMarker();
