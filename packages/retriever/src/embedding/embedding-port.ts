/** Turns texts into vectors: the AI SDK, transformers.js, or anything else behind one method. */
export interface Embedder {
  /** What tells its vectors from another's: provider, model, dimensions. Vectors are cached under it. */
  readonly name: string;
  /** So many texts are sent at once. */
  readonly batch: number;
  /** A vector for each text, in order, all of one length. */
  embed(
    texts: readonly string[],
    purpose: "document" | "query",
  ): Promise<readonly (readonly number[] | Float32Array)[]>;
}
