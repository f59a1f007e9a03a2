import { createRandom } from "@toolworld/contracts";

/** A figure with the interval that it lies in. */
export interface Estimate {
  readonly value: number;
  /** Lower and upper end of the interval. */
  readonly interval: readonly [number, number];
}

/** How an interval is drawn. */
export interface BootstrapOptions {
  readonly seed?: string | number;
  /** How often the items are drawn anew. 2000 when nothing is said. */
  readonly resamples?: number;
  /** The share of resamples inside the interval. 0.95 when nothing is said. */
  readonly confidence?: number;
}

/**
 * The mean of scores with a percentile bootstrap interval over the items (Efron, 1979): items are drawn with
 * replacement, seeded.
 */
export function bootstrapMean(scores: readonly number[], options: BootstrapOptions = {}): Estimate {
  const { seed = 0, resamples = 2000, confidence = 0.95 } = options;
  if (scores.length === 0) return { value: 0, interval: [0, 0] };
  const random = createRandom(`${seed}/bootstrap`);
  const means = new Float64Array(resamples);
  for (let round = 0; round < resamples; round++) {
    let sum = 0;
    for (let draw = 0; draw < scores.length; draw++) sum += scores[Math.floor(random.next() * scores.length)] as number;
    means[round] = sum / scores.length;
  }
  means.sort();
  const tail = (1 - confidence) / 2;
  const at = (share: number) =>
    means[Math.min(resamples - 1, Math.max(0, Math.round(share * (resamples - 1))))] as number;
  return { value: meanOf(scores), interval: [at(tail), at(1 - tail)] };
}

/** The plain mean; 0 of nothing. */
export function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
