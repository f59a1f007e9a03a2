import type { Random } from "@toolworld/contracts";
import type { TermBag } from "./training-views.ts";

/**
 * The leading right singular vectors of the sparse matrix whose rows are bags with weighted terms, each row of length one,
 * by randomised subspace iteration (Halko, Martinsson and Tropp, 2011).
 *
 * @returns A row of `dimensions` for each term, scaled by the square roots of the singular values.
 */
export function termFactors(
  bags: readonly TermBag[],
  weights: Float32Array,
  dimensions: number,
  random: Random,
  rounds = 4,
): Float32Array {
  const terms = weights.length;
  let basis = Float32Array.from({ length: terms * dimensions }, () => random.next() * 2 - 1);
  for (let round = 0; round < rounds; round++) {
    basis = applyGram(bags, weights, basis, dimensions);
    orthonormalise(basis, dimensions);
  }
  // The lengths of the images say how much each direction holds.
  const image = applyGram(bags, weights, basis, dimensions);
  const squares = new Float64Array(dimensions);
  image.forEach((value, at) => {
    squares[at % dimensions] = (squares[at % dimensions] as number) + value * value;
  });
  return basis.map((value, at) => value * (squares[at % dimensions] as number) ** 0.125);
}

/** The matrix, transposed, times the matrix, times a block of columns (stored by rows of terms). */
function applyGram(
  bags: readonly TermBag[],
  weights: Float32Array,
  block: Float32Array,
  dimensions: number,
): Float32Array<ArrayBuffer> {
  const result = new Float32Array(block.length);
  const row = new Float32Array(dimensions);
  for (const bag of bags) {
    row.fill(0);
    let square = 0;
    for (let each = 0; each < bag.length; each++) {
      const term = bag[each] as number;
      const weight = weights[term] as number;
      square += weight * weight;
      const from = term * dimensions;
      for (let at = 0; at < dimensions; at++) row[at] = (row[at] as number) + weight * (block[from + at] as number);
    }
    if (square === 0) continue;
    for (let each = 0; each < bag.length; each++) {
      const term = bag[each] as number;
      const weight = (weights[term] as number) / square;
      const from = term * dimensions;
      for (let at = 0; at < dimensions; at++) {
        result[from + at] = (result[from + at] as number) + weight * (row[at] as number);
      }
    }
  }
  return result;
}

/** Makes the columns orthonormal by modified Gram and Schmidt. */
function orthonormalise(block: Float32Array, dimensions: number): void {
  const rows = block.length / dimensions;
  for (let column = 0; column < dimensions; column++) {
    for (let before = 0; before < column; before++) {
      let product = 0;
      for (let row = 0; row < rows; row++) {
        product += (block[row * dimensions + column] as number) * (block[row * dimensions + before] as number);
      }
      for (let row = 0; row < rows; row++) {
        const at = row * dimensions;
        block[at + column] = (block[at + column] as number) - product * (block[at + before] as number);
      }
    }
    let square = 0;
    for (let row = 0; row < rows; row++) square += (block[row * dimensions + column] as number) ** 2;
    const scale = square > 1e-20 ? 1 / Math.sqrt(square) : 0;
    for (let row = 0; row < rows; row++) {
      block[row * dimensions + column] = (block[row * dimensions + column] as number) * scale;
    }
  }
}
