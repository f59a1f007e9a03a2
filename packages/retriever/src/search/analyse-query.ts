import { splitWords, stem } from "@toolworld/pool";
import { characterGrams } from "../text/character-grams.ts";
import { hashPhrase, hashText } from "../text/lexicon.ts";
import { splitClauses } from "../text/split-clauses.ts";
import { STOP_WORDS } from "../text/stop-words.ts";

/** What is asked for, whole or one clause of it. */
export interface QueryPart {
  readonly text: string;
  /** Its distinct terms, in order; stop words are left out unless there is nothing else. */
  readonly terms: readonly string[];
  /** Its character grams with how often each is there. */
  readonly grams: ReadonlyMap<string, number>;
  /** The hashes of its phrases. */
  readonly phrases: ReadonlySet<number>;
}

/** A query, ready to be compared with tools: the whole first, then its clauses. */
export interface AnalysedQuery {
  readonly text: string;
  readonly parts: readonly QueryPart[];
}

/** Reads a query. Any text is one: what follows the first {@link MAXIMUM_CHARACTERS} characters is not read. */
export function analyseQuery(text: string, options: { readonly clauses?: boolean } = {}): AnalysedQuery {
  const read = text.slice(0, MAXIMUM_CHARACTERS);
  const clauses = options.clauses === false ? [] : splitClauses(read);
  return {
    text: read,
    parts: [read, ...clauses].map(analysePart).filter(({ terms }, index) => index === 0 || terms.length > 1),
  };
}

/** So much of a query is read: some two thousand words. */
const MAXIMUM_CHARACTERS = 12_000;

/** So many distinct terms of a part are compared: what a long text says first. */
const MAXIMUM_TERMS = 160;

function analysePart(text: string): QueryPart {
  const all = splitWords(text);
  const content = all.filter((word) => !STOP_WORDS.has(word));
  const words = content.length > 0 ? content : all;
  const stems = words.map(stem);
  const terms = [...new Set(stems)].slice(0, MAXIMUM_TERMS);
  const kept = new Set(terms);
  const grams = new Map<string, number>();
  const phrases = new Set<number>();
  stems.forEach((term, index) => {
    if (!kept.has(term)) return;
    for (const gram of characterGrams(words[index] as string)) grams.set(gram, (grams.get(gram) ?? 0) + 1);
    const next = stems[index + 1];
    if (next !== undefined && kept.has(next)) phrases.add(hashPhrase(hashText(term), hashText(next)));
  });
  return { text, terms, grams, phrases };
}
