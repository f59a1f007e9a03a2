import type { ToolIndex } from "../index/tool-index.ts";
import { coverClauses } from "../rerank/cover-clauses.ts";
import type { Reranker } from "../rerank/reranker.ts";
import {
  DEFAULT_LIMIT,
  type FilterSubject,
  LEXICAL_SIGNALS,
  prepareSearch,
  type RankedCandidate,
  rankCandidates,
  type ToolHit,
} from "../search/search-index.ts";
import { SEARCH_SETTINGS, type SearchSettings } from "../search/search-settings.ts";
import type { Signal, SignalRequest } from "../search/signal.ts";

/** What a retriever is made of. Only the index must be there. */
export interface RetrieverOptions {
  readonly index: ToolIndex;
  /** Signals beside or in place of the lexical ones. */
  readonly signals?: readonly Signal[];
  readonly settings?: Partial<SearchSettings>;
  /** Puts the best candidates into another order; clauses are covered where nothing is said. */
  readonly reranker?: Reranker;
  /** The tools that go with a tool: a graph's edges, those whose output feeds a parameter of it. */
  readonly neighbours?: (id: string) => readonly string[];
  /** The share of a found tool's score that its neighbours have at least. 0.7 where nothing is said. */
  readonly neighbourShare?: number;
}

/** Finds tools. Unlike an index it may wait: for a model that embeds, or one that reranks. */
export interface Retriever {
  search(
    query: string,
    options?: { readonly limit?: number; readonly filter?: (tool: FilterSubject) => boolean },
  ): Promise<ToolHit[]>;
}

/** So many found tools bring their neighbours. */
const NEIGHBOUR_DEPTH = 10;
/** So many tools of a signal's own finding join the candidates. */
const FOUND_DEPTH = 100;

/** Makes a retriever. A search sees the index as it stood when the search began. */
export function createRetriever(options: RetrieverOptions): Retriever {
  const { index, signals = LEXICAL_SIGNALS, reranker, neighbours } = options;
  const settings: SearchSettings = { ...SEARCH_SETTINGS, ...options.settings };
  const asked = signals.filter(({ name }) => (settings.signals[name] ?? 0) > 0);
  return {
    async search(query, { limit = DEFAULT_LIMIT, filter } = {}) {
      const prepared = prepareSearch(index.snapshot(), query, { settings, ...(filter ? { filter } : {}) });
      const found = await Promise.all(asked.map((signal) => signal.find?.(prepared.query, FOUND_DEPTH) ?? []));
      const request = withCandidates(prepared, found.flat(), filter);
      const scored = await Promise.all(
        asked.map(async (signal) => ({ name: signal.name, scores: await signal.score(request) })),
      );
      const depth = Math.max(limit, reranker?.depth ?? 0, DEPTH);
      let ranked = rankCandidates(request, scored, settings, depth);
      if (neighbours) ranked = joinNeighbours(ranked, request, neighbours, options.neighbourShare ?? 0.7, filter);
      const ordered = reranker
        ? reorder(ranked, await reranker.rerank({ query, candidates: ranked.slice(0, reranker.depth), limit }))
        : coverClauses(ranked, settings.coverage);
      return ordered.slice(0, limit).map(({ id, score }) => ({ id, score }));
    },
  };
}

const DEPTH = 50;

function withCandidates(
  request: SignalRequest,
  ids: readonly string[],
  filter: ((tool: FilterSubject) => boolean) | undefined,
): SignalRequest {
  const { snapshot, candidates } = request;
  const slots = new Set(candidates);
  for (const id of ids) {
    const slot = snapshot.store.slotById.get(id);
    if (slot !== undefined && isAccepted(request, slot, filter)) slots.add(slot);
  }
  return slots.size === candidates.length ? request : { ...request, candidates: Uint32Array.from(slots).sort() };
}

function isAccepted(
  { snapshot }: SignalRequest,
  slot: number,
  filter: ((tool: FilterSubject) => boolean) | undefined,
): boolean {
  const { store } = snapshot;
  if (!snapshot.isThere(slot)) return false;
  const id = store.ids[slot] as string;
  return filter?.({ id, provider: store.providers[store.provider.values[slot] as number] ?? "" }) ?? true;
}

/** Neighbours of the best have a share of their scores at least, and none of what they say of clauses. */
function joinNeighbours(
  ranked: readonly RankedCandidate[],
  request: SignalRequest,
  neighbours: (id: string) => readonly string[],
  share: number,
  filter: ((tool: FilterSubject) => boolean) | undefined,
): RankedCandidate[] {
  const byId = new Map(ranked.map((candidate) => [candidate.id, candidate]));
  const clauses = new Array<number>(ranked[0]?.clauses.length ?? 0).fill(0);
  for (const { id, score } of ranked.slice(0, NEIGHBOUR_DEPTH)) {
    for (const other of neighbours(id)) {
      const slot = request.snapshot.store.slotById.get(other);
      if (slot === undefined || !isAccepted(request, slot, filter)) continue;
      const known = byId.get(other) ?? { id: other, score: 0, clauses };
      if (known.score < share * score) byId.set(other, { ...known, score: share * score });
    }
  }
  return [...byId.values()].sort((left, right) => right.score - left.score || (left.id < right.id ? -1 : 1));
}

function reorder(ranked: readonly RankedCandidate[], ids: readonly string[]): RankedCandidate[] {
  const byId = new Map(ranked.map((candidate) => [candidate.id, candidate]));
  const first = [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
  const moved = new Set(first.map(({ id }) => id));
  return [...first, ...ranked.filter(({ id }) => !moved.has(id))];
}
