import { importPeer } from "../import-peer.ts";
import type { Embedder } from "./embedding-port.ts";

/** The part of transformers.js that is needed. */
interface Transformers {
  pipeline(
    task: "feature-extraction",
    model: string,
    options?: object,
  ): Promise<(texts: string[], options: object) => Promise<{ tolist(): number[][] }>>;
}

/** How a local model is run. */
export interface TransformersEmbedderOptions {
  /** So many texts at once. 16 where nothing is said. */
  readonly batch?: number;
  readonly pooling?: "mean" | "cls";
  /** What some models want before a query or a document: `query: `. */
  readonly prefixes?: { readonly query?: string; readonly document?: string };
  /** Handed to transformers.js as it is: `{ dtype: "q8" }`. */
  readonly pipeline?: object;
}

/**
 * An embedder that runs a model here, by transformers.js: `createTransformersEmbedder("Xenova/bge-small-en-v1.5")`. The package
 * `@huggingface/transformers` is an optional peer; it gets the model's weights when first asked.
 */
export function createTransformersEmbedder(model: string, options: TransformersEmbedderOptions = {}): Embedder {
  const { batch = 16, pooling = "mean", prefixes = {} } = options;
  let extractor: ReturnType<Transformers["pipeline"]> | undefined;
  return {
    name: `transformers/${model}/${pooling}`,
    batch,
    async embed(texts, purpose) {
      extractor ??= importPeer<Transformers>("@huggingface/transformers", "to run an embedding model here").then(
        ({ pipeline }) => pipeline("feature-extraction", model, options.pipeline),
      );
      const prefix = prefixes[purpose] ?? "";
      const extract = await extractor;
      return (
        await extract(
          texts.map((text) => prefix + text),
          { pooling, normalize: true },
        )
      ).tolist();
    },
  };
}
