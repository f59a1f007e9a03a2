import type { DocumentField } from "./tool-document.ts";

/** How a field counts: BM25F (Robertson, Zaragoza and Taylor, 2004) with fixed lengths in place of a collection's averages. */
export interface FieldWeight {
  /** How much a word in the field counts in the word signal. */
  readonly words: number;
  /** How much it counts in the character signal. A multiple of a half. */
  readonly characters: number;
  /** The length, in words, at which a field counts in full. Those of tools of many origins lie around it. */
  readonly length: number;
  /** How far a longer field counts less a word: 0 not at all, 1 in full. */
  readonly slope: number;
  /** Words after so many are not read. */
  readonly limit: number;
  /** Whether neighbouring words are kept as phrases. */
  readonly phrases: boolean;
}

/**
 * Chosen on the development queries. Lengths are fixed so that what a tool's words weigh depends on the tool alone: a tool
 * can be added and removed without touching another, and the order of insertion cannot matter.
 */
export const FIELD_WEIGHTS: Readonly<Record<DocumentField, FieldWeight>> = {
  name: { words: 3, characters: 3, length: 5, slope: 0.6, limit: 60, phrases: true },
  provider: { words: 3, characters: 3, length: 3, slope: 0.6, limit: 30, phrases: true },
  description: { words: 1, characters: 1, length: 22, slope: 0.8, limit: 400, phrases: true },
  topics: { words: 0.5, characters: 1, length: 2, slope: 0.5, limit: 60, phrases: true },
  parameters: { words: 1, characters: 1, length: 6, slope: 0.6, limit: 200, phrases: false },
  parameterText: { words: 1, characters: 0.5, length: 28, slope: 0.6, limit: 300, phrases: true },
  outputs: { words: 0.5, characters: 0, length: 10, slope: 0.8, limit: 200, phrases: false },
  outputText: { words: 0.25, characters: 0, length: 25, slope: 0.8, limit: 200, phrases: false },
};

/** How soon more of the same word stops counting (BM25's k1). */
export const SATURATION = 2;
