import { importPeer } from "../import-peer.ts";
import { createExactVectorSearch, type VectorSearch } from "./vector-search.ts";

/** The part of usearch that is needed. */
interface Usearch {
  readonly Index: new (options: {
    dimensions: number;
    metric: string;
    connectivity?: number;
  }) => {
    add(key: bigint, vector: Float32Array): void;
    remove(key: bigint): number;
    search(vector: Float32Array, limit: number, threads: number): { readonly keys: BigUint64Array | bigint[] };
  };
}

/**
 * Approximate search by usearch (HNSW), for more vectors than can be compared one by one: beyond some 200 thousand. What it
 * finds is scored exactly, so that scores are those of {@link createExactVectorSearch}; what it misses is missed. The package
 * `usearch` is an optional peer.
 */
export async function createUsearchVectorSearch(dimensions: number): Promise<VectorSearch> {
  const { Index } = await importPeer<Usearch>("usearch", "to search many vectors approximately");
  const exact = createExactVectorSearch(dimensions);
  const index = new Index({ dimensions, metric: "ip" });
  const keys = new Map<string, bigint>();
  const ids: string[] = [];
  const drop = (id: string) => {
    const key = keys.get(id);
    if (key !== undefined) index.remove(key);
    keys.delete(id);
  };
  return {
    ...exact,
    get size() {
      return exact.size;
    },
    set(id, vector) {
      drop(id);
      const key = BigInt(ids.push(id) - 1);
      keys.set(id, key);
      index.add(key, vector);
      exact.set(id, vector);
    },
    remove(id) {
      drop(id);
      exact.remove(id);
    },
    search(vector, limit) {
      const found = Array.from(
        index.search(vector, Math.min(limit, exact.size), 1).keys,
        (key) => ids[Number(key)] as string,
      );
      return found
        .flatMap((id) => {
          const own = exact.get(id);
          return own === undefined
            ? []
            : [{ id, score: own.reduce((sum, value, at) => sum + value * (vector[at] as number), 0) }];
        })
        .sort((left, right) => right.score - left.score || (left.id < right.id ? -1 : 1));
    },
  };
}
