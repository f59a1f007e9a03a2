import type { ScoreSettings } from "../settings/graph-settings.ts";

/** Pairs of fields and parameters with their affinities, in parallel arrays. */
export interface ScoredPairs {
  /** Rows of the inputs. */
  readonly inputs: Uint32Array;
  /** Rows of the outputs. */
  readonly outputs: Uint32Array;
  readonly affinities: Float32Array;
}

/**
 * Turns affinities into scores by letting the pairs compete: a field that fits a parameter better than any field of another tool
 * does, and fits no other parameter as well, is surely meant; one of many that fit alike is not.
 *
 * @returns A score from 0 to 1 for each pair.
 */
export function compete(
  pairs: ScoredPairs,
  toolOfOutput: Uint32Array,
  inputCount: number,
  outputCount: number,
  settings: ScoreSettings,
): Float32Array {
  const { inputs, outputs, affinities } = pairs;
  const producers = new BestTwo(inputCount);
  const consumers = new BestTwo(outputCount);
  for (let pair = 0; pair < affinities.length; pair++) {
    const [input, output, affinity] = [inputs[pair] as number, outputs[pair] as number, affinities[pair] as number];
    producers.offer(input, toolOfOutput[output] as number, affinity);
    consumers.offer(output, input, affinity);
  }
  return affinities.map((affinity, pair) => {
    const [input, output] = [inputs[pair] as number, outputs[pair] as number];
    const overProducers = affinity - producers.bestOther(input, toolOfOutput[output] as number);
    const overConsumers = affinity - consumers.bestOther(output, input);
    return logistic(
      settings.bias +
        settings.affinity * affinity +
        settings.overProducers * overProducers +
        settings.overConsumers * overConsumers,
    );
  });
}

/** For each place the best offer, and the best by anyone else. An empty place holds the offer 0. */
class BestTwo {
  readonly #best: Float32Array;
  readonly #bidder: Int32Array;
  readonly #second: Float32Array;

  constructor(count: number) {
    this.#best = new Float32Array(count);
    this.#bidder = new Int32Array(count).fill(-1);
    this.#second = new Float32Array(count);
  }

  offer(place: number, bidder: number, offer: number): void {
    const best = this.#best[place] as number;
    if (this.#bidder[place] === bidder) {
      if (offer > best) this.#best[place] = offer;
    } else if (offer > best) {
      this.#second[place] = best;
      this.#best[place] = offer;
      this.#bidder[place] = bidder;
    } else if (offer > (this.#second[place] as number)) {
      this.#second[place] = offer;
    }
  }

  bestOther(place: number, bidder: number): number {
    return (this.#bidder[place] === bidder ? this.#second : this.#best)[place] as number;
  }
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
