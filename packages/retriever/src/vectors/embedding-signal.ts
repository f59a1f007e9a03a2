import { embedTexts } from "../embedding/embed-texts.ts";
import type { Embedder } from "../embedding/embedding-port.ts";
import { createVectorCache, type VectorCache } from "../embedding/vector-cache.ts";
import { emptyScores, type Signal } from "../search/signal.ts";
import type { VectorSearch } from "./vector-search.ts";

/** What an embedding signal is made of. */
export interface EmbeddingSignalOptions {
  readonly embedder: Embedder;
  /** The vectors of tools ({@link embedDocuments}). */
  readonly vectors: VectorSearch;
  /** Where the vectors of queries are kept; in memory where nothing is said. */
  readonly cache?: VectorCache;
}

/** How near query and tool lie in an embedding model's space. It finds candidates too, exactly: over all vectors. */
export function createEmbeddingSignal({
  embedder,
  vectors,
  cache = createVectorCache(),
}: EmbeddingSignalOptions): Signal {
  const embed = (texts: readonly string[]) => embedTexts(texts, embedder, cache, { purpose: "query" });
  return {
    name: "embedding",
    async find({ text }, limit) {
      if (text.trim() === "") return [];
      const [vector] = await embed([text]);
      return vectors.search(vector as Float32Array, limit).map(({ id }) => id);
    },
    async score(request) {
      const { query, snapshot, candidates } = request;
      const scores = emptyScores(request);
      if (query.text.trim() === "") return scores;
      const queries = await embed(query.parts.map(({ text }) => text));
      candidates.forEach((slot, index) => {
        const own = vectors.get(snapshot.store.ids[slot] as string);
        if (own === undefined) return;
        queries.forEach((vector, part) => {
          let sum = 0;
          for (let at = 0; at < own.length; at++) sum += (own[at] as number) * (vector[at] as number);
          (scores[part] as Float64Array)[index] = Math.max(0, sum);
        });
      });
      return scores;
    },
  };
}
