import { FIELD_WEIGHTS, SATURATION } from "../document/field-weights.ts";
import { DOCUMENT_FIELDS, type DocumentField, type ToolDocument } from "../document/tool-document.ts";
import { hashPhrase, type Lexicon, readTokens } from "../text/lexicon.ts";
import { type Column, createColumn, extend, push, used } from "./column.ts";

/**
 * What the index keeps of a document. All of it depends on the document alone, and stands in the order in which the
 * document has it first, so that sums over it give the same bits in every index.
 */
export interface AnalysedDocument {
  /** The numbers of its terms. */
  readonly terms: Uint32Array;
  /** What each term weighs, between 0 and 1: its weighted, length-normalised frequency, saturated. */
  readonly impacts: Float32Array;
  /** The numbers of its character grams. */
  readonly grams: Uint32Array;
  /** Twice the weighted frequency of each gram, at most 255. */
  readonly gramCounts: Uint8Array;
  /** The hashes of its phrases: two terms side by side, stop words left out. */
  readonly phrases: Uint32Array;
}

/** Makes a function that analyses documents. What it gives is valid until its next call. */
export function createAnalyser(lexicon: Lexicon): (document: ToolDocument) => AnalysedDocument {
  const terms = createColumn(Uint32Array);
  const impacts = createColumn(Float32Array);
  const words = createColumn(Uint32Array);
  const grams = createColumn(Uint32Array);
  const gramCounts = createColumn(Uint8Array);
  const phrases = createColumn(Uint32Array);
  const termWeights = createColumn(Float32Array);
  const wordWeights = createColumn(Float32Array);
  const gramWeights = createColumn(Float32Array);
  const seenPhrases = new Set<number>();
  const tokens: number[] = [];

  const readField = (text: string, field: DocumentField) => {
    const weight = FIELD_WEIGHTS[field];
    tokens.length = 0;
    const length = readTokens(lexicon, text, weight.limit, (token) => tokens.push(token));
    extend(termWeights, lexicon.terms.length);
    extend(wordWeights, lexicon.wordIds.size);
    const share = weight.words / (1 - weight.slope + (weight.slope * length) / weight.length);
    let previous = -1;
    for (const token of tokens) {
      const word = token >>> 1;
      const term = lexicon.termOf.values[word] as number;
      addTo(termWeights, term, share, terms);
      if (weight.characters > 0) addTo(wordWeights, word, weight.characters, words);
      if (!weight.phrases || (token & 1) === 1) continue;
      if (previous >= 0) seenPhrases.add(phraseOf(lexicon, previous, term));
      previous = term;
    }
  };

  return (document) => {
    for (const column of [terms, impacts, words, grams, gramCounts, phrases]) column.length = 0;
    seenPhrases.clear();
    for (const field of DOCUMENT_FIELDS) {
      if (document[field] !== "") readField(document[field], field);
    }
    for (const term of used(terms)) {
      const weight = termWeights.values[term] as number;
      push(impacts, weight / (weight + SATURATION));
      termWeights.values[term] = 0;
    }
    extend(gramWeights, lexicon.grams.length);
    for (const word of used(words)) {
      const weight = wordWeights.values[word] as number;
      wordWeights.values[word] = 0;
      const end = lexicon.wordGramStarts.values[word + 1] as number;
      for (let at = lexicon.wordGramStarts.values[word] as number; at < end; at++) {
        addTo(gramWeights, lexicon.wordGrams.values[at] as number, weight, grams);
      }
    }
    for (const gram of used(grams)) {
      push(gramCounts, Math.min(255, Math.round(2 * (gramWeights.values[gram] as number))));
      gramWeights.values[gram] = 0;
    }
    for (const phrase of seenPhrases) push(phrases, phrase);
    return {
      terms: used(terms),
      impacts: used(impacts),
      grams: used(grams),
      gramCounts: used(gramCounts),
      phrases: used(phrases),
    };
  };
}

/** Adds to a weight; what had none is noted. */
function addTo(weights: Column<Float32Array>, item: number, weight: number, noted: Column<Uint32Array>): void {
  const before = weights.values[item] as number;
  if (before === 0) push(noted, item);
  weights.values[item] = before + weight;
}

function phraseOf(lexicon: Lexicon, first: number, second: number): number {
  const { values } = lexicon.hashes;
  return hashPhrase(values[first] as number, values[second] as number);
}
