import { splitWords, stem } from "@toolworld/pool";
import { type Column, createColumn, push } from "../index/column.ts";
import { characterGrams } from "./character-grams.ts";
import { STOP_WORDS } from "./stop-words.ts";

/** The words of an index by number, the terms (stems) that they belong to, and the character grams of each. It only grows. */
export interface Lexicon {
  readonly terms: string[];
  readonly termIds: Map<string, number>;
  /** A 32-bit hash of each term's text, from which phrases are hashed. */
  readonly hashes: Column<Uint32Array>;
  readonly wordIds: Map<string, number>;
  /** The term of each word. */
  readonly termOf: Column<Uint32Array>;
  readonly grams: string[];
  readonly gramIds: Map<string, number>;
  /** Where the grams of each word begin in {@link Lexicon.wordGrams}, and one end more. */
  readonly wordGramStarts: Column<Uint32Array>;
  readonly wordGrams: Column<Uint32Array>;
  /** Pieces of text that were read before: their words as {@link tokensOf} gives them. */
  readonly known: Map<string, readonly number[]>;
}

/** An empty lexicon. */
export function createLexicon(): Lexicon {
  const wordGramStarts = createColumn(Uint32Array);
  push(wordGramStarts, 0);
  return {
    terms: [],
    termIds: new Map(),
    hashes: createColumn(Uint32Array),
    wordIds: new Map(),
    termOf: createColumn(Uint32Array),
    grams: [],
    gramIds: new Map(),
    wordGramStarts,
    wordGrams: createColumn(Uint32Array),
    known: new Map(),
  };
}

/**
 * Hands on the words of a text in their order: `word * 2`, plus one where it is a stop word. New words are learnt.
 * Ends after `limit` words.
 */
export function readTokens(lexicon: Lexicon, text: string, limit: number, visit: (token: number) => void): number {
  let count = 0;
  for (const piece of text.normalize("NFKC").match(PIECE) ?? []) {
    for (const token of tokensOf(lexicon, piece)) {
      if (count >= limit) return count;
      count++;
      visit(token);
    }
  }
  return count;
}

/** No word reaches over an ASCII character that is no letter or digit. */
const PIECE = /[A-Za-z0-9\u0080-\uffff]+/g;

function tokensOf(lexicon: Lexicon, piece: string): readonly number[] {
  let tokens = lexicon.known.get(piece);
  if (tokens === undefined) {
    tokens = splitWords(piece).map((word) => wordOf(lexicon, word) * 2 + (STOP_WORDS.has(word) ? 1 : 0));
    if (piece.length > LONGEST_KEPT) return tokens;
    if (lexicon.known.size >= MOST_KEPT) lexicon.known.clear();
    lexicon.known.set(piece, tokens);
  }
  return tokens;
}

/** Texts come again word by word; so many are kept before the memory is emptied, and none that are long. */
const MOST_KEPT = 600_000;
const LONGEST_KEPT = 40;

function wordOf(lexicon: Lexicon, word: string): number {
  const known = lexicon.wordIds.get(word);
  if (known !== undefined) return known;
  const id = lexicon.wordIds.size;
  lexicon.wordIds.set(word, id);
  push(lexicon.termOf, termOf(lexicon, stem(word)));
  for (const gram of characterGrams(word)) push(lexicon.wordGrams, gramOf(lexicon, gram));
  push(lexicon.wordGramStarts, lexicon.wordGrams.length);
  return id;
}

/** The number of a term, which is learnt where it is new. */
export function termOf(lexicon: Lexicon, term: string): number {
  const known = lexicon.termIds.get(term);
  if (known !== undefined) return known;
  lexicon.termIds.set(term, lexicon.terms.length);
  push(lexicon.hashes, hashText(term));
  return lexicon.terms.push(term) - 1;
}

/** The number of a character gram, which is learnt where it is new. */
export function gramOf(lexicon: Lexicon, gram: string): number {
  const known = lexicon.gramIds.get(gram);
  if (known !== undefined) return known;
  lexicon.gramIds.set(gram, lexicon.grams.length);
  return lexicon.grams.push(gram) - 1;
}

/** FNV-1a over UTF-16 code units, with a last mixing (Appleby's finaliser of MurmurHash3). */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return mix(hash);
}

/** The hash of two terms that stand side by side, in this order. */
export function hashPhrase(first: number, second: number): number {
  return mix(Math.imul(first, 0x9e3779b1) ^ second);
}

function mix(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
