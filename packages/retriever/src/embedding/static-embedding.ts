/**
 * An embedding without a network: every term has a vector, a text is the weighted sum of its terms' vectors. Trained on
 * a pool by {@link trainStaticEmbedding}; a few megabytes.
 */
export interface StaticEmbedding {
  readonly dimensions: number;
  /** The terms (stems) that it knows, the commonest first. */
  readonly terms: readonly string[];
  readonly termIds: ReadonlyMap<string, number>;
  /** How rare each term was in the pool: what it weighs in a text. */
  readonly rarities: Float32Array;
  /** A row of so many dimensions for each term. */
  readonly vectors: Float32Array;
}

/** The vector of terms by number with weights, of length one; null where no weight is above zero. */
export function embedTerms(
  { dimensions, vectors }: Pick<StaticEmbedding, "dimensions" | "vectors">,
  terms: readonly (readonly [term: number, weight: number])[],
): Float32Array | null {
  const sum = new Float32Array(dimensions);
  for (const [term, weight] of terms) addScaled(sum, vectors, term * dimensions, weight);
  return normalise(sum) ? sum : null;
}

/** Adds a row, so many times, to a vector. */
export function addScaled(sum: Float32Array, rows: Float32Array, from: number, weight: number): void {
  for (let at = 0; at < sum.length; at++) {
    sum[at] = (sum[at] as number) + weight * (rows[from + at] as number);
  }
}

/** Brings a vector to length one; false where it has none. */
export function normalise(vector: Float32Array): boolean {
  let square = 0;
  for (let at = 0; at < vector.length; at++) square += (vector[at] as number) ** 2;
  if (square === 0) return false;
  const scale = 1 / Math.sqrt(square);
  for (let at = 0; at < vector.length; at++) vector[at] = (vector[at] as number) * scale;
  return true;
}
