import { retrieverError } from "../retriever-error.ts";
import type { Embedder } from "./embedding-port.ts";
import { normalise } from "./static-embedding.ts";
import type { VectorCache } from "./vector-cache.ts";

/**
 * The vectors of texts, of length one: from the cache where they are there, else from the embedder, batch by batch. Each batch is
 * kept as soon as it is there, so that an interrupted run loses one batch at most.
 */
export async function embedTexts(
  texts: readonly string[],
  embedder: Embedder,
  cache: VectorCache,
  options: {
    readonly purpose?: "document" | "query";
    readonly onProgress?: (done: number, total: number) => void;
  } = {},
): Promise<Float32Array[]> {
  const { purpose = "document", onProgress } = options;
  const keyOf = (text: string) => `${purpose}\n${text}`;
  const missing = [...new Set(texts)].filter((text) => cache.get(keyOf(text)) === undefined);
  for (let from = 0; from < missing.length; from += embedder.batch) {
    const batch = missing.slice(from, from + embedder.batch);
    const vectors = await embedder.embed(batch, purpose);
    if (vectors.length !== batch.length) {
      throw retrieverError(
        "wrong-vectors",
        `${embedder.name} gave ${vectors.length} vectors for ${batch.length} texts; ask it for smaller batches`,
      );
    }
    cache.add(batch.map((text, index) => [keyOf(text), unitVector(vectors[index] as readonly number[], embedder)]));
    onProgress?.(Math.min(from + embedder.batch, missing.length), missing.length);
  }
  return texts.map((text) => cache.get(keyOf(text)) as Float32Array);
}

function unitVector(values: readonly number[] | Float32Array, embedder: Embedder): Float32Array {
  const vector = Float32Array.from(values);
  if (!vector.every(Number.isFinite)) {
    throw retrieverError("wrong-vectors", `${embedder.name} gave a vector with something that is no number`);
  }
  normalise(vector);
  return vector;
}
