import type { Snapshot } from "../index/snapshot.ts";
import { createMarker } from "./marker.ts";
import { rarityOf } from "./rarity.ts";
import { emptyScores, type ImmediateSignal } from "./signal.ts";

const marker = createMarker();

/** The words that query and tool share, by BM25F: rarity among the tools times saturated weight. */
export const wordSignal: ImmediateSignal = createWordSignal("bm25", rarityOf);

/** A signal of shared words, with what makes a word weigh. */
export function createWordSignal(
  name: string,
  rarityOfTerm: (snapshot: Snapshot, term: number, text: string) => number,
): ImmediateSignal {
  return {
    name,
    score(request) {
      const { query, snapshot, candidates } = request;
      const { store } = snapshot;
      const scores = emptyScores(request);
      // Every term of the query that some tool has, with its rarity and the parts that it is in.
      const wanted = new Map<number, { readonly rarity: number; readonly parts: number[] }>();
      query.parts.forEach(({ terms }, part) => {
        for (const term of terms) {
          const id = store.lexicon.termIds.get(term);
          if (id === undefined) continue;
          const known = wanted.get(id);
          if (known) known.parts.push(part);
          else wanted.set(id, { rarity: rarityOfTerm(snapshot, id, term), parts: [part] });
        }
      });
      const { starts, values } = store.terms;
      const terms = values.values;
      const impacts = store.impacts.values;
      const marks = marker.take(store.lexicon.terms.length);
      const entries = [...wanted.values()];
      [...wanted.keys()].forEach((term, index) => {
        marks[term] = index + 1;
      });
      for (let index = 0; index < candidates.length; index++) {
        const slot = candidates[index] as number;
        const end = starts.values[slot + 1] as number;
        for (let at = starts.values[slot] as number; at < end; at++) {
          const mark = marks[terms[at] as number] as number;
          if (mark === 0) continue;
          const { rarity, parts } = entries[mark - 1] as (typeof entries)[number];
          const score = rarity * (impacts[at] as number);
          for (let each = 0; each < parts.length; each++) {
            const row = scores[parts[each] as number] as Float64Array;
            row[index] = (row[index] as number) + score;
          }
        }
      }
      for (const term of wanted.keys()) marks[term] = 0;
      return scores;
    },
  };
}
