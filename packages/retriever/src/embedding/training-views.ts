import { splitWords, stem } from "@toolworld/pool";
import type { ToolDocument } from "../document/tool-document.ts";
import { STOP_WORDS } from "../text/stop-words.ts";

/** A bag of terms by number. */
export type TermBag = Uint32Array;

/** What is learnt from: two texts of the same tool that should lie near each other. */
export interface TrainingViews {
  readonly terms: readonly string[];
  /** In how many tools each term is, and how many tools there are. */
  readonly frequencies: Uint32Array;
  readonly tools: number;
  /** All of each tool's terms, for the vectors to start from. */
  readonly whole: readonly TermBag[];
  /** Description beside name, parameters and provider; description beside outputs. */
  readonly pairs: readonly (readonly [TermBag, TermBag])[];
}

/** Limits of what is read. */
export interface ViewOptions {
  /** A term must be in so many tools. */
  readonly minimumTools: number;
  /** So many terms at most, the commonest. */
  readonly maximumTerms: number;
}

/** So many terms of a view are read. */
const MOST_TERMS = 48;

/** Reads tools as pairs of views. Tools that say the same are read once: providers repeat themselves. */
export function readTrainingViews(documents: Iterable<ToolDocument>, options: ViewOptions): TrainingViews {
  const seen = new Set<string>();
  const ids = new Map<string, number>();
  const counts: number[] = [];
  const read: { readonly description: number[]; readonly name: number[]; readonly outputs: number[] }[] = [];
  const termsOf = (text: string) => {
    const found = new Set<number>();
    for (const word of splitWords(text)) {
      if (STOP_WORDS.has(word) || /^\p{Nd}+$/u.test(word)) continue;
      const term = stem(word);
      let id = ids.get(term);
      if (id === undefined) {
        id = ids.size;
        ids.set(term, id);
        counts.push(0);
      }
      found.add(id);
      if (found.size >= MOST_TERMS) break;
    }
    return [...found];
  };
  for (const document of documents) {
    const key = `${document.name}\u0000${document.description}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const views = {
      description: termsOf(document.description),
      name: termsOf(`${document.name} ${document.topics} ${document.parameters} ${document.provider}`),
      outputs: termsOf(document.outputs),
    };
    for (const id of new Set([...views.description, ...views.name, ...views.outputs])) {
      counts[id] = (counts[id] as number) + 1;
    }
    read.push(views);
  }
  const texts = [...ids.keys()];
  const kept = texts
    .map((text, id) => ({ text, id, count: counts[id] as number }))
    .filter(({ count }) => count >= options.minimumTools)
    .sort((left, right) => right.count - left.count || (left.text < right.text ? -1 : 1))
    .slice(0, options.maximumTerms);
  const numbers = new Map(kept.map(({ id }, number) => [id, number]));
  const bag = (view: readonly number[]): TermBag => Uint32Array.from(view.flatMap((id) => numbers.get(id) ?? []));
  const bags = read.map(({ description, name, outputs }) => ({
    description: bag(description),
    name: bag(name),
    outputs: bag(outputs),
  }));
  return {
    terms: kept.map(({ text }) => text),
    frequencies: Uint32Array.from(kept, ({ count }) => count),
    tools: read.length,
    whole: bags.map(({ description, name }) => Uint32Array.from(new Set([...description, ...name]))),
    pairs: bags.flatMap(({ description, name, outputs }) => [
      ...(description.length > 1 && name.length > 0 ? [[description, name] as const] : []),
      ...(description.length > 1 && outputs.length > 1 ? [[description, outputs] as const] : []),
    ]),
  };
}
