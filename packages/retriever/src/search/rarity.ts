import type { Snapshot } from "../index/snapshot.ts";

/** How rare a term is among the tools: BM25's inverse document frequency, as Lucene has it, never below zero. */
export function rarityOf(snapshot: Snapshot, term: number): number {
  return rarity(snapshot.size, snapshot.termFrequency(term));
}

/** Rarity of what `frequency` of `size` tools have. */
export function rarity(size: number, frequency: number): number {
  return Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5));
}
