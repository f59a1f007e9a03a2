/** Vectors of length one by id, searched by cosine. */
export interface VectorSearch {
  readonly dimensions: number;
  readonly size: number;
  /** Puts a vector in, or another in its place. */
  set(id: string, vector: Float32Array): void;
  remove(id: string): void;
  /** The vector of an id. */
  get(id: string): Float32Array | undefined;
  /** The nearest ids, the nearest first, ties by id. */
  search(vector: Float32Array, limit: number): { readonly id: string; readonly score: number }[];
}

/** Exact search: every vector is compared. At 100 thousand vectors of 384 dimensions that is some 40 milliseconds. */
export function createExactVectorSearch(dimensions: number): VectorSearch {
  let rows = new Float32Array(0);
  const ids: (string | undefined)[] = [];
  const rowById = new Map<string, number>();
  const free: number[] = [];
  const rowOf = (row: number) => rows.subarray(row * dimensions, (row + 1) * dimensions);
  return {
    dimensions,
    get size() {
      return rowById.size;
    },
    set(id, vector) {
      const row = rowById.get(id) ?? free.pop() ?? ids.length;
      if ((row + 1) * dimensions > rows.length) {
        const grown = new Float32Array(Math.max((row + 1) * dimensions, Math.ceil(rows.length * 1.5)));
        grown.set(rows);
        rows = grown;
      }
      ids[row] = id;
      rowById.set(id, row);
      rows.set(vector, row * dimensions);
    },
    remove(id) {
      const row = rowById.get(id);
      if (row === undefined) return;
      rowById.delete(id);
      ids[row] = undefined;
      free.push(row);
    },
    get(id) {
      const row = rowById.get(id);
      return row === undefined ? undefined : rowOf(row);
    },
    search(vector, limit) {
      const scores = new Float32Array(ids.length);
      for (let row = 0; row < ids.length; row++) {
        const from = row * dimensions;
        let sum = 0;
        for (let at = 0; at < dimensions; at++) sum += (vector[at] as number) * (rows[from + at] as number);
        scores[row] = ids[row] === undefined ? Number.NEGATIVE_INFINITY : sum;
      }
      const bar = scores.length > limit ? (Float32Array.from(scores).sort().at(-limit) as number) : -2;
      const found: { readonly id: string; readonly score: number }[] = [];
      scores.forEach((score, row) => {
        const id = ids[row];
        if (id !== undefined && score >= bar) found.push({ id, score });
      });
      return found.sort((left, right) => right.score - left.score || (left.id < right.id ? -1 : 1)).slice(0, limit);
    },
  };
}
