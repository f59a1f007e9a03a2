/** How a search weighs what it sees. */
export interface SearchSettings {
  /** What each signal counts, by its name. A signal that is not named is not asked. */
  readonly signals: Readonly<Record<string, number>>;
  /** What the best clause counts beside the whole query. */
  readonly clauses: number;
  /** What the best tool of the same provider counts beside a tool's own score. */
  readonly provider: number;
  /** How much a tool gains in the order by answering a clause that the tools before it leave open. */
  readonly coverage: number;
  /** How many tools are looked at closely: of the whole query, and of each clause. */
  readonly candidates: number;
  readonly clauseCandidates: number;
}

/** What the signals count where there is a static embedding beside them: its pool says which words are rare, too. */
export const STATIC_WEIGHTS: Readonly<Record<string, number>> = {
  bm25: 0.5,
  background: 0.5,
  char: 1,
  phrase: 0.3,
  static: 0.5,
};

/** Chosen on development queries; `docs/retrieval.md` shows how. */
export const SEARCH_SETTINGS: SearchSettings = {
  signals: { bm25: 1, char: 1, phrase: 0.3 },
  clauses: 0.7,
  provider: 0.25,
  coverage: 0.3,
  candidates: 400,
  clauseCandidates: 80,
};
