import { GrowingUint32 } from "./growing-array.ts";

/** Texts as vectors of unit length, in compressed sparse rows: row `r` is at `offsets[r]` up to `offsets[r + 1]`. */
export interface SparseRows {
  readonly count: number;
  readonly offsets: Uint32Array;
  /** Numbers of stems, ascending in a row. */
  readonly terms: Uint32Array;
  readonly weights: Float32Array;
}

/**
 * Gathers texts and weighs their stems by TF-IDF: (1 + ln tf) · ln(1 + rows / df), each row then of length 1. The dot product
 * of two rows is their cosine.
 */
export class SparseRowsBuilder {
  readonly #offsets = new GrowingUint32();
  readonly #terms = new GrowingUint32();
  readonly #counts = new GrowingUint32();

  constructor() {
    this.#offsets.push(0);
  }

  get count(): number {
    return this.#offsets.length - 1;
  }

  /** Adds a text as the numbers of its stems, in any order. */
  add(stems: readonly number[]): number {
    const sorted = stems.length > 1 ? Uint32Array.from(stems).sort() : stems;
    for (let index = 0; index < sorted.length; ) {
      const term = sorted[index] as number;
      let end = index + 1;
      while (end < sorted.length && sorted[end] === term) end++;
      this.#terms.push(term);
      this.#counts.push(end - index);
      index = end;
    }
    this.#offsets.push(this.#terms.length);
    return this.#offsets.length - 2;
  }

  /** Weighs what was added. `terms` is the number of stems there are. */
  build(terms: number): SparseRows {
    const inverse = this.#inverseFrequencies(terms);
    const offsets = this.#offsets.toArray();
    const weights = new Float32Array(this.#terms.length);
    for (let row = 0; row < offsets.length - 1; row++) {
      const [start, end] = [offsets[row] as number, offsets[row + 1] as number];
      let squares = 0;
      for (let index = start; index < end; index++) {
        const weight = (1 + Math.log(this.#counts.at(index))) * (inverse[this.#terms.at(index)] as number);
        weights[index] = weight;
        squares += weight * weight;
      }
      const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
      for (let index = start; index < end; index++) weights[index] = (weights[index] as number) * scale;
    }
    return { count: offsets.length - 1, offsets, terms: this.#terms.toArray(), weights };
  }

  #inverseFrequencies(terms: number): Float64Array {
    const frequencies = new Float64Array(terms);
    for (let index = 0; index < this.#terms.length; index++) {
      const term = this.#terms.at(index);
      frequencies[term] = (frequencies[term] as number) + 1;
    }
    return frequencies.map((frequency) => Math.log(1 + this.count / Math.max(1, frequency)));
  }
}

/** One row laid out densely, so that many others can be compared with it quickly. */
export class DenseRow {
  readonly #dense: Float32Array;
  #rows: SparseRows | undefined;
  #row = -1;

  constructor(terms: number) {
    this.#dense = new Float32Array(terms);
  }

  /** Lays out a row in place of the one before. */
  set(rows: SparseRows, row: number): void {
    if (this.#rows === rows && this.#row === row) return;
    this.clear();
    for (let index = rows.offsets[row] as number; index < (rows.offsets[row + 1] as number); index++)
      this.#dense[rows.terms[index] as number] = rows.weights[index] as number;
    this.#rows = rows;
    this.#row = row;
  }

  clear(): void {
    const rows = this.#rows;
    if (!rows) return;
    for (let index = rows.offsets[this.#row] as number; index < (rows.offsets[this.#row + 1] as number); index++)
      this.#dense[rows.terms[index] as number] = 0;
    this.#rows = undefined;
  }

  /** The cosine of the row laid out and another. */
  dot(rows: SparseRows, row: number): number {
    let sum = 0;
    const end = rows.offsets[row + 1] as number;
    for (let index = rows.offsets[row] as number; index < end; index++)
      sum += (this.#dense[rows.terms[index] as number] as number) * (rows.weights[index] as number);
    return sum;
  }
}
