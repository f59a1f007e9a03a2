import { importPeer } from "../import-peer.ts";
import type { Embedder } from "./embedding-port.ts";

/** The part of the AI SDK that is needed. */
interface EmbeddingSdk {
  embedMany(options: { model: unknown; values: string[]; maxRetries?: number }): Promise<{ embeddings: number[][] }>;
}

/** How an embedding model is asked. */
export interface AiSdkEmbedderOptions {
  /** What tells its vectors from another model's; the model's own id where nothing is said. */
  readonly name?: string;
  /** So many texts a request. 96 where nothing is said. */
  readonly batch?: number;
  /** How often a request that failed is tried again by the SDK. */
  readonly maximumRetries?: number;
  /** What some models want before a query or a document: `query: `. */
  readonly prefixes?: { readonly query?: string; readonly document?: string };
}

/**
 * An embedder on any embedding model of the AI SDK: `createAiSdkEmbedder(openai.embedding("text-embedding-3-small"))`. The
 * package `ai` is an optional peer and loaded when first needed.
 */
export function createAiSdkEmbedder(model: unknown, options: AiSdkEmbedderOptions = {}): Embedder {
  const { batch = 96, maximumRetries, prefixes = {} } = options;
  return {
    name: options.name ?? nameOf(model),
    batch,
    async embed(texts, purpose) {
      const { embedMany } = await importPeer<EmbeddingSdk>("ai", "to ask an embedding model through the AI SDK");
      const prefix = prefixes[purpose] ?? "";
      const { embeddings } = await embedMany({
        model,
        values: texts.map((text) => prefix + text),
        ...(maximumRetries === undefined ? {} : { maxRetries: maximumRetries }),
      });
      return embeddings;
    },
  };
}

function nameOf(model: unknown): string {
  if (typeof model === "string") return model;
  const { provider = "", modelId = "" } = model as { readonly provider?: string; readonly modelId?: string };
  return [provider, modelId].filter(Boolean).join("/") || "unnamed";
}
