import type { EdgeSettings } from "../settings/graph-settings.ts";
import { DenseRow, type SparseRows } from "../text/sparse-rows.ts";
import type { ToolTables } from "./tool-tables.ts";
import { TopK } from "./top-k.ts";

/** Finds fields by what they stand for: an inverted index from stems to the concepts of outputs, and from those to fields. */
export interface ConceptIndex {
  /** The rows of outputs whose concept is near that of an input, the nearest concept first. */
  near(concept: number): readonly Uint32Array[];
  /** How many tools give a concept. */
  producers(concept: number): number;
}

/** Indexes the fields that edges may use: those of tools that read or create. */
export function createConceptIndex(tables: ToolTables, settings: EdgeSettings): ConceptIndex {
  const { concepts, outputs, tools } = tables;
  const fields = groupBy(outputs.concepts, concepts.count, (output) => {
    return outputs.feeds[output] === 1 && tools[outputs.tools[output] as number]?.produces === true;
  });
  const given = (concept: number) => (fields[concept]?.length ?? 0) > 0;
  const postings = invert(concepts, tables.lexicon.size, given);
  const dense = new DenseRow(tables.lexicon.size);
  const seen = new Uint32Array(concepts.count);
  let round = 0;
  const known = new Map<number, readonly Uint32Array[]>();
  const near = (concept: number): readonly Uint32Array[] => {
    dense.set(concepts, concept);
    const best = new TopK(settings.conceptNeighbours);
    round++;
    for (const term of telling(concepts, concept, settings.conceptBar)) {
      for (const other of postings[term] ?? NONE) {
        if (seen[other] === round) continue;
        seen[other] = round;
        const cosine = dense.dot(concepts, other);
        if (cosine >= settings.conceptBar) best.offer(other, cosine);
      }
    }
    return best.take().map(({ number }) => fields[number] as Uint32Array);
  };
  return {
    near(concept) {
      let found = known.get(concept);
      if (!found) {
        found = near(concept);
        known.set(concept, found);
      }
      return found;
    },
    producers: (concept) => fields[concept]?.length ?? 0,
  };
}

/**
 * The stems of a concept that a near one must share: the heaviest, up to where those left could no longer reach the bar alone.
 * (The squares of a row's weights sum to 1, so the cosine of two rows that share only some stems is at most the root of their sum.)
 */
function telling(concepts: SparseRows, concept: number, bar: number): number[] {
  const [start, end] = [concepts.offsets[concept] as number, concepts.offsets[concept + 1] as number];
  const places = Array.from({ length: end - start }, (_, index) => start + index);
  places.sort(
    (left, right) => (concepts.weights[right] as number) - (concepts.weights[left] as number) || left - right,
  );
  const found: number[] = [];
  let left = 1;
  for (const place of places) {
    if (left < (bar - ROUNDING) ** 2) break;
    found.push(concepts.terms[place] as number);
    left -= (concepts.weights[place] as number) ** 2;
  }
  return found;
}

/** Single precision may take this much from a sum of squares. */
const ROUNDING = 1e-4;

const NONE = new Uint32Array(0);

function invert(rows: SparseRows, terms: number, isWanted: (row: number) => boolean): (Uint32Array | undefined)[] {
  const lists: number[][] = [];
  for (let row = 0; row < rows.count; row++) {
    if (!isWanted(row)) continue;
    for (let index = rows.offsets[row] as number; index < (rows.offsets[row + 1] as number); index++) {
      const term = rows.terms[index] as number;
      lists[term] ??= [];
      lists[term].push(row);
    }
  }
  return Array.from({ length: terms }, (_, term) => (lists[term] ? Uint32Array.from(lists[term]) : undefined));
}

/** The places of each value, in order. */
function groupBy(
  values: Uint32Array,
  count: number,
  isWanted: (place: number) => boolean,
): (Uint32Array | undefined)[] {
  const lists: number[][] = [];
  for (let place = 0; place < values.length; place++) {
    if (!isWanted(place)) continue;
    const value = values[place] as number;
    lists[value] ??= [];
    lists[value].push(place);
  }
  return Array.from({ length: count }, (_, value) => (lists[value] ? Uint32Array.from(lists[value]) : undefined));
}
