import type { TermBag } from "./training-views.ts";

/** Trains the vectors of terms, in place. */
export interface ContrastiveTrainer {
  /**
   * Takes one step on pairs of bags that belong together.
   *
   * @param rate What is left of the learning rate, from one down to zero.
   * @returns The loss before the step, in nats.
   */
  step(pairs: readonly (readonly [TermBag, TermBag])[], rate: number): number;
}

/** What is trained. */
export interface ContrastiveInput {
  readonly vectors: Float32Array;
  /** What each term weighs in a bag. */
  readonly rarities: Float32Array;
  readonly dimensions: number;
  readonly batch: number;
}

const TEMPERATURE = 0.07;
const LEARNING_RATE = 0.02;

/**
 * A trainer by InfoNCE in both directions: of a batch, each left bag should pick its own right one by cosine, and the other
 * way round. Steps are scaled by Adagrad (Duchi, Hazan and Singer, 2011), with one sum a term.
 */
export function createContrastiveTrainer({
  vectors,
  rarities,
  dimensions,
  batch,
}: ContrastiveInput): ContrastiveTrainer {
  const squares = new Float32Array(rarities.length).fill(1e-6);
  const sides = [createSide(batch, dimensions), createSide(batch, dimensions)] as const;
  const similarity = new Float32Array(batch * batch);
  const rowSums = new Float32Array(batch);
  const columnSums = new Float32Array(batch);

  return {
    step(pairs, rate) {
      const size = pairs.length;
      const [left, right] = sides;
      for (let index = 0; index < size; index++) {
        const [first, second] = pairs[index] as readonly [TermBag, TermBag];
        embed(left, index, first);
        embed(right, index, second);
      }
      const loss = compare(size, left, right);
      for (const [side, at] of [
        [left, 0],
        [right, 1],
      ] as const) {
        for (let index = 0; index < size; index++) {
          spread(side, index, (pairs[index] as readonly [TermBag, TermBag])[at], rate * LEARNING_RATE);
        }
      }
      return loss;
    },
  };

  /** The normalised, weighted sum of a bag. */
  function embed(side: Side, index: number, bag: TermBag): void {
    const to = index * dimensions;
    const { units } = side;
    units.fill(0, to, to + dimensions);
    for (let each = 0; each < bag.length; each++) {
      const term = bag[each] as number;
      const weight = rarities[term] as number;
      const from = term * dimensions;
      for (let at = 0; at < dimensions; at++) {
        units[to + at] = (units[to + at] as number) + weight * (vectors[from + at] as number);
      }
    }
    let square = 0;
    for (let at = 0; at < dimensions; at++) square += (units[to + at] as number) ** 2;
    const length = Math.sqrt(square) || 1;
    side.lengths[index] = length;
    for (let at = 0; at < dimensions; at++) units[to + at] = (units[to + at] as number) / length;
    side.gradients.fill(0, to, to + dimensions);
  }

  /** Both losses, and what each unit vector should move by. */
  function compare(size: number, left: Side, right: Side): number {
    rowSums.fill(0);
    columnSums.fill(0);
    for (let row = 0; row < size; row++) {
      for (let column = 0; column < size; column++) {
        const value = Math.exp((dot(left.units, row, right.units, column) - 1) / TEMPERATURE);
        similarity[row * size + column] = value;
        rowSums[row] = (rowSums[row] as number) + value;
        columnSums[column] = (columnSums[column] as number) + value;
      }
    }
    let loss = 0;
    for (let row = 0; row < size; row++) {
      const own = similarity[row * size + row] as number;
      loss -= Math.log(own / (rowSums[row] as number)) + Math.log(own / (columnSums[row] as number));
      for (let column = 0; column < size; column++) {
        const value = similarity[row * size + column] as number;
        const chance = value / (rowSums[row] as number) + value / (columnSums[column] as number);
        const pull = (chance - (row === column ? 2 : 0)) / TEMPERATURE / size;
        if (Math.abs(pull) < NEGLIGIBLE) continue;
        const from = row * dimensions;
        const to = column * dimensions;
        for (let at = 0; at < dimensions; at++) {
          left.gradients[from + at] = (left.gradients[from + at] as number) + pull * (right.units[to + at] as number);
          right.gradients[to + at] = (right.gradients[to + at] as number) + pull * (left.units[from + at] as number);
        }
      }
    }
    return loss / (2 * size);
  }

  function dot(first: Float32Array, row: number, second: Float32Array, column: number): number {
    const from = row * dimensions;
    const to = column * dimensions;
    let sum = 0;
    for (let at = 0; at < dimensions; at++) sum += (first[from + at] as number) * (second[to + at] as number);
    return sum;
  }

  /** Moves the vectors of a bag's terms against the gradient of its unit vector. */
  function spread(side: Side, index: number, bag: TermBag, rate: number): void {
    const from = index * dimensions;
    const { units, gradients } = side;
    let along = 0;
    for (let at = 0; at < dimensions; at++) along += (gradients[from + at] as number) * (units[from + at] as number);
    let square = 0;
    for (let at = 0; at < dimensions; at++) {
      const value =
        ((gradients[from + at] as number) - along * (units[from + at] as number)) / (side.lengths[index] as number);
      gradients[from + at] = value;
      square += value * value;
    }
    for (let each = 0; each < bag.length; each++) {
      const term = bag[each] as number;
      const weight = rarities[term] as number;
      const seen = (squares[term] as number) + (weight * weight * square) / dimensions;
      squares[term] = seen;
      const step = (rate * weight) / Math.sqrt(seen);
      const to = term * dimensions;
      for (let at = 0; at < dimensions; at++) {
        vectors[to + at] = (vectors[to + at] as number) - step * (gradients[from + at] as number);
      }
    }
  }
}

/** One side of a batch: unit vectors, what they should move by, and how long they were. */
interface Side {
  readonly units: Float32Array;
  readonly gradients: Float32Array;
  readonly lengths: Float32Array;
}

function createSide(batch: number, dimensions: number): Side {
  return {
    units: new Float32Array(batch * dimensions),
    gradients: new Float32Array(batch * dimensions),
    lengths: new Float32Array(batch),
  };
}

/** A pair that hardly pulls is passed over. */
const NEGLIGIBLE = 1e-5;
