import type { Snapshot } from "../index/snapshot.ts";
import { coverClauses } from "../rerank/cover-clauses.ts";
import { type AnalysedQuery, analyseQuery } from "./analyse-query.ts";
import { characterSignal } from "./character-signal.ts";
import { findCandidates } from "./find-candidates.ts";
import { fuseSignals } from "./fuse-signals.ts";
import { phraseSignal } from "./phrase-signal.ts";
import { SEARCH_SETTINGS, type SearchSettings } from "./search-settings.ts";
import type { ImmediateSignal, SignalRequest } from "./signal.ts";
import { similarTerms } from "./similar-terms.ts";
import { wordSignal } from "./word-signal.ts";

/** A tool that was found. */
export interface ToolHit {
  readonly id: string;
  /** What it scored. Comparable within one search only. */
  readonly score: number;
}

/** What a filter may ask of a tool. */
export interface FilterSubject {
  readonly id: string;
  readonly provider: string;
}

/** How a search is made. */
export interface SearchOptions {
  /** How many tools at most. 10 where nothing is said. */
  readonly limit?: number;
  /** Only tools for which this holds are looked at. */
  readonly filter?: (tool: FilterSubject) => boolean;
  /** The signals that are asked; words, characters and phrases where nothing is said. */
  readonly signals?: readonly ImmediateSignal[];
  readonly settings?: Partial<SearchSettings>;
}

/** The signals that need nothing but the index. */
export const LEXICAL_SIGNALS: readonly ImmediateSignal[] = [wordSignal, characterSignal, phraseSignal];

/** Searches an index as it stood at one moment: the same tools and query give the same hits, ties by id. */
export function searchIndex(snapshot: Snapshot, text: string, options: SearchOptions = {}): ToolHit[] {
  const settings = { ...SEARCH_SETTINGS, ...options.settings };
  const request = prepareSearch(snapshot, text, options);
  const signals = (options.signals ?? LEXICAL_SIGNALS)
    .filter(({ name }) => (settings.signals[name] ?? 0) > 0)
    .map((signal) => ({ name: signal.name, scores: signal.score(request) }));
  const { limit = DEFAULT_LIMIT } = options;
  const ranked = rankCandidates(request, signals, settings, Math.max(limit, COVERAGE_DEPTH));
  return coverClauses(ranked, settings.coverage)
    .slice(0, limit)
    .map(({ id, score }) => ({ id, score }));
}

/** The order of so many candidates is looked over for clauses that nothing covers yet. */
const COVERAGE_DEPTH = 50;

/**
 * Reads the query and finds the candidates. Where no tool has any of its words, those words of tools are asked for that look
 * most like them.
 */
export function prepareSearch(snapshot: Snapshot, text: string, options: SearchOptions): SignalRequest {
  const settings = { ...SEARCH_SETTINGS, ...options.settings };
  const { store } = snapshot;
  const { filter } = options;
  const accepts = (slot: number) =>
    filter?.({
      id: store.ids[slot] as string,
      provider: store.providers[store.provider.values[slot] as number] as string,
    }) ?? true;
  const candidatesOf = (query: AnalysedQuery) =>
    findCandidates(snapshot, query, { ...settings, ...(filter && { accepts }) });
  const query = analyseQuery(text, { clauses: settings.clauses > 0 });
  const candidates = candidatesOf(query);
  if (candidates.length > 0) return { query, snapshot, candidates };
  const terms = similarTerms(snapshot, query.parts[0]?.terms ?? []);
  // Signals that read texts, not terms, still read what was asked.
  const parts = analyseQuery(terms.join(" "), { clauses: false }).parts.map((part) => ({ ...part, text: query.text }));
  const corrected = { text: query.text, parts };
  return { query: corrected, snapshot, candidates: candidatesOf(corrected) };
}

/** A candidate with what it scored in each clause of the query. */
export interface RankedCandidate extends ToolHit {
  readonly clauses: readonly number[];
}

/** Fuses what signals say of candidates and gives the best, the same score by id. What scored nothing is left out. */
export function rankCandidates(
  { snapshot, candidates }: SignalRequest,
  signals: readonly { readonly name: string; readonly scores: readonly Float64Array[] }[],
  settings: SearchSettings,
  limit: number,
): RankedCandidate[] {
  const { store } = snapshot;
  const { scores, clauses } = fuseSignals({
    signals,
    settings,
    providers: Uint32Array.from(candidates, (slot) => store.provider.values[slot] as number),
    noProvider: store.providerIds.get("") ?? -1,
  });
  const bar = scores.length > limit ? (Float64Array.from(scores).sort().at(-limit) ?? 0) : 0;
  const ranked: RankedCandidate[] = [];
  scores.forEach((score, index) => {
    if (score <= 0 || score < bar) return;
    const id = store.ids[candidates[index] as number] as string;
    ranked.push({ id, score, clauses: clauses.map((clause) => clause[index] as number) });
  });
  return ranked.sort((left, right) => right.score - left.score || (left.id < right.id ? -1 : 1)).slice(0, limit);
}

/** So many tools are given where nothing is said. */
export const DEFAULT_LIMIT = 10;
