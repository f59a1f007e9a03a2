import { addScaled, embedTerms, normalise, type StaticEmbedding } from "../embedding/static-embedding.ts";
import type { Store } from "../index/store.ts";
import type { QueryPart } from "./analyse-query.ts";
import { emptyScores, type ImmediateSignal } from "./signal.ts";
import { createWordSignal } from "./word-signal.ts";

/** What a static embedding adds: how near texts lie in it, and how rare words are in the pool that it was trained on. */
export function createStaticSignals(embedding: StaticEmbedding): readonly ImmediateSignal[] {
  return [createVectorSignal(embedding), createBackgroundSignal(embedding)];
}

/**
 * How near query and tool lie in a static embedding: the cosine of the rarity-weighted sums of their terms' vectors, zero
 * where it is below. It speaks of requests of one clause only: the sum of several wishes lies between them, near none.
 * Tools' vectors are made when a tool is first scored, and kept.
 */
function createVectorSignal(embedding: StaticEmbedding): ImmediateSignal {
  const kept = new WeakMap<Store, VectorCache>();
  return {
    name: "static",
    score(request) {
      const { query, snapshot, candidates } = request;
      const { store } = snapshot;
      const scores = emptyScores(request);
      const [whole, ...clauses] = query.parts;
      const vector = whole && clauses.length === 0 ? embedPart(embedding, whole) : null;
      if (vector === null) return scores;
      const cache = kept.get(store) ?? createCache(embedding);
      kept.set(store, cache);
      const row = scores[0] as Float64Array;
      for (let index = 0; index < candidates.length; index++) {
        const from = cache.vectorOf(store, candidates[index] as number);
        const { vectors } = cache;
        let sum = 0;
        for (let at = 0; at < vector.length; at++) sum += (vector[at] as number) * (vectors[from + at] as number);
        row[index] = Math.max(0, sum);
      }
      return scores;
    },
  };
}

function embedPart(embedding: StaticEmbedding, { terms }: QueryPart): Float32Array | null {
  const known = terms.flatMap((text) => {
    const term = embedding.termIds.get(text);
    return term === undefined ? [] : [[term, embedding.rarities[term] as number] as const];
  });
  return embedTerms(embedding, known);
}

/** The vectors of a store's tools, made when they are asked for. */
interface VectorCache {
  vectors: Float32Array;
  /** Where a slot's vector begins. */
  vectorOf(store: Store, slot: number): number;
}

function createCache(embedding: StaticEmbedding): VectorCache {
  const { dimensions } = embedding;
  let made = new Uint8Array(0);
  // The embedding's number of each of the store's terms, plus one; zero where it does not know the term.
  const known: number[] = [];
  const cache: VectorCache = {
    vectors: new Float32Array(0),
    vectorOf(store, slot) {
      if (slot >= made.length) {
        const room = Math.max(store.ids.length, Math.ceil(made.length * 1.5));
        made = extended(made, new Uint8Array(room));
        cache.vectors = extended(cache.vectors, new Float32Array(room * dimensions));
      }
      const from = slot * dimensions;
      if (made[slot] === 1) return from;
      made[slot] = 1;
      const { lexicon, terms, impacts } = store;
      for (let term = known.length; term < lexicon.terms.length; term++) {
        known.push((embedding.termIds.get(lexicon.terms[term] as string) ?? -1) + 1);
      }
      const sum = cache.vectors.subarray(from, from + dimensions);
      const end = terms.starts.values[slot + 1] as number;
      for (let at = terms.starts.values[slot] as number; at < end; at++) {
        const term = (known[terms.values.values[at] as number] as number) - 1;
        if (term < 0) continue;
        const weight = (embedding.rarities[term] as number) * (impacts.values[at] as number);
        addScaled(sum, embedding.vectors, term * dimensions, weight);
      }
      normalise(sum);
      return from;
    },
  };
  return cache;
}

function extended<Values extends Uint8Array | Float32Array>(values: Values, room: Values): Values {
  room.set(values);
  return room;
}

/**
 * The words that query and tool share, weighed by how rare they are in the pool that an embedding was trained on. Where an
 * index is small, its own counts say little of which words matter.
 */
function createBackgroundSignal(embedding: StaticEmbedding): ImmediateSignal {
  const rarest = embedding.rarities.reduce((largest, rarity) => Math.max(largest, rarity), 0);
  return createWordSignal("background", (_, __, text) => {
    const term = embedding.termIds.get(text);
    return term === undefined ? rarest : (embedding.rarities[term] as number);
  });
}
