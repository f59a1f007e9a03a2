import { createRandom } from "@toolworld/contracts";
import type { ToolDocument } from "../document/tool-document.ts";
import { retrieverError } from "../retriever-error.ts";
import { createContrastiveTrainer } from "./contrastive-trainer.ts";
import { normalise, type StaticEmbedding } from "./static-embedding.ts";
import { readTrainingViews, type TermBag } from "./training-views.ts";
import { termFactors } from "./truncated-svd.ts";

/** How an embedding is trained. */
export interface TrainOptions {
  readonly dimensions?: number;
  /** How often each pair is seen. */
  readonly epochs?: number;
  readonly seed?: number;
  readonly maximumTerms?: number;
  /** Called as the work goes on. */
  readonly onProgress?: (done: number, total: number, loss: number) => void;
}

const BATCH = 256;

/**
 * Trains an embedding on tools alone, without a label: what a tool's description says should lie near its own name
 * and parameters, and near its own outputs, and far from those of the others in a batch (InfoNCE; van den Oord, Li and
 * Vinyals, 2018). Vectors start from the singular vectors of the terms of tools. The same tools, options and seed
 * give the same vectors.
 *
 * @throws ToolworldError of type `invalid-pool` where there are too few tools to learn from.
 */
export function trainStaticEmbedding(documents: Iterable<ToolDocument>, options: TrainOptions = {}): StaticEmbedding {
  const { dimensions = 128, epochs = 4, seed = 0, maximumTerms = 24_000, onProgress } = options;
  const random = createRandom(`static-embedding/${seed}`);
  const views = readTrainingViews(documents, { minimumTools: 3, maximumTerms });
  if (views.pairs.length < BATCH) {
    throw retrieverError(
      "invalid-pool",
      `only ${views.pairs.length} tools say enough to learn from, at least ${BATCH} are needed; give a larger pool`,
    );
  }
  const rarities = raritiesOf(views.frequencies, views.tools);
  const vectors = termFactors(views.whole, rarities, dimensions, random.fork("start"));
  spreadLengths(vectors, dimensions);
  const trainer = createContrastiveTrainer({ vectors, rarities, dimensions, batch: BATCH });
  const order = random.fork("order");
  const batchesOfEpoch = Math.floor(views.pairs.length / BATCH);
  const total = epochs * batchesOfEpoch;
  for (let epoch = 0; epoch < epochs; epoch++) {
    const pairs = order.shuffle(views.pairs);
    for (let batch = 0; batch < batchesOfEpoch; batch++) {
      const done = epoch * batchesOfEpoch + batch;
      const chosen: readonly (readonly [TermBag, TermBag])[] = pairs.slice(batch * BATCH, (batch + 1) * BATCH);
      const loss = trainer.step(chosen, 1 - done / total);
      onProgress?.(done + 1, total, loss);
    }
  }
  return {
    dimensions,
    terms: views.terms,
    termIds: new Map(views.terms.map((term, id) => [term, id])),
    rarities,
    vectors,
  };
}

function raritiesOf(frequencies: Uint32Array, tools: number): Float32Array {
  return Float32Array.from(frequencies, (count) => Math.log((1 + tools) / (1 + count)));
}

/** Every vector gets length one: what a term weighs is said by its rarity. */
function spreadLengths(vectors: Float32Array, dimensions: number): void {
  for (let from = 0; from < vectors.length; from += dimensions) normalise(vectors.subarray(from, from + dimensions));
}
