import { createRandom } from "@toolworld/contracts";

/** What two systems differ by on the same queries. */
export interface PairedDifference {
  /** The mean difference, the second less the first. */
  readonly difference: number;
  /** The ends of the interval that holds 95 of 100 resampled means. */
  readonly low: number;
  readonly high: number;
}

/**
 * Resamples the queries of each set with replacement and takes the mean over sets of the means over queries (Efron and
 * Tibshirani, 1993, chapter 13: percentile intervals). Seeded: the same values give the same interval.
 *
 * @param sets For each set, for each query, the first system's value and the second's.
 */
export function pairedBootstrap(
  sets: readonly (readonly (readonly [number, number])[])[],
  options: { readonly rounds?: number; readonly seed?: number } = {},
): PairedDifference {
  const { rounds = 2000, seed = 0 } = options;
  const differences = sets.map((pairs) => Float64Array.from(pairs, ([first, second]) => second - first));
  const random = createRandom(seed);
  const means = Float64Array.from({ length: rounds }, () =>
    mean(
      differences.map((values) => {
        let sum = 0;
        for (let draw = 0; draw < values.length; draw++) {
          sum += values[Math.floor(random.next() * values.length)] as number;
        }
        return sum / Math.max(1, values.length);
      }),
    ),
  ).sort();
  return {
    difference: mean(differences.map((values) => mean([...values]))),
    low: means[Math.floor(0.025 * rounds)] as number,
    high: means[Math.min(rounds - 1, Math.ceil(0.975 * rounds))] as number,
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
