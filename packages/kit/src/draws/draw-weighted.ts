import type { Random } from "@toolworld/contracts";

/** Picks one of several values, each as often as its weight says. */
export function drawWeighted<Value>(
  random: Random,
  weights: readonly (readonly [value: Value, weight: number])[],
): Value {
  let left = random.next() * weights.reduce((sum, [, weight]) => sum + weight, 0);
  const chosen = weights.find(([, weight]) => {
    left -= weight;
    return left < 0;
  });
  return (chosen ?? (weights.at(-1) as (typeof weights)[number]))[0];
}
