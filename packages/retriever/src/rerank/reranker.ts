import type { RankedCandidate } from "../search/search-index.ts";

/** What a reranker is asked: the best candidates for a request, in the order that they have so far. */
export interface RerankRequest {
  readonly query: string;
  readonly candidates: readonly RankedCandidate[];
  /** How many of them will be given. */
  readonly limit: number;
}

/** Puts candidates into another order. */
export interface Reranker {
  /** How many candidates it wants to see. */
  readonly depth: number;
  /** The ids in their new order; those left out follow in their old one. */
  rerank(request: RerankRequest): Promise<readonly string[]> | readonly string[];
}
