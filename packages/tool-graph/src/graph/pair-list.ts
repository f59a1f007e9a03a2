import { GrowingUint32 } from "../text/growing-array.ts";
import type { ScoredPairs } from "./compete.ts";

/** Gathers pairs of parameters and fields with their likenesses. */
export class PairList {
  readonly #inputs = new GrowingUint32();
  readonly #outputs = new GrowingUint32();
  readonly #affinities: number[] = [];

  add(input: number, output: number, affinity: number): void {
    this.#inputs.push(input);
    this.#outputs.push(output);
    this.#affinities.push(affinity);
  }

  build(): ScoredPairs {
    return {
      inputs: this.#inputs.toArray(),
      outputs: this.#outputs.toArray(),
      affinities: Float32Array.from(this.#affinities),
    };
  }
}
