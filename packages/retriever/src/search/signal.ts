import type { Snapshot } from "../index/snapshot.ts";
import type { AnalysedQuery } from "./analyse-query.ts";

/** What a signal is asked: how well each candidate answers each part of a query. */
export interface SignalRequest {
  readonly query: AnalysedQuery;
  readonly snapshot: Snapshot;
  /** The slots of the tools to be scored. */
  readonly candidates: Uint32Array;
}

/**
 * One view of how well a tool answers. Scores are not negative and of any scale, for they are divided by the best of
 * their part before signals are added up.
 */
export interface Signal {
  readonly name: string;
  /** A row for each part of the query, the whole first, with a score for each candidate. */
  score(request: SignalRequest): readonly Float64Array[] | Promise<readonly Float64Array[]>;
  /** The ids of tools that this signal would find by itself, the best first: they join the candidates. */
  find?(query: AnalysedQuery, limit: number): Promise<readonly string[]>;
}

/** A signal that answers at once. */
export interface ImmediateSignal extends Signal {
  score(request: SignalRequest): readonly Float64Array[];
}

/** Rows of zeroes: one for each part, with a place for each candidate. */
export function emptyScores({ query, candidates }: SignalRequest): Float64Array[] {
  return query.parts.map(() => new Float64Array(candidates.length));
}
