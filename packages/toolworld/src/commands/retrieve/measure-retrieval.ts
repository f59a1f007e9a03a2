import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createIndex, openIndex, type ToolDocument, type ToolIndex } from "@toolworld/retriever";
import type { SignalChoice } from "./signal-options.ts";

/** What searching costs here. */
export interface RetrievalFigures {
  readonly tools: number;
  readonly queries: number;
  /** From the tools' texts in memory to an index that answers. */
  readonly buildMs: number;
  /** How far the process grew by building. */
  readonly buildBytes: number;
  /** The most that the process held until then, the tools' own texts included. */
  readonly peakBytes: number;
  readonly searchP50Ms: number;
  readonly searchP99Ms: number;
  readonly addP50Ms: number;
  readonly addP99Ms: number;
  readonly removeP50Ms: number;
  /** A change makes the next search count the rarity of everything anew. */
  readonly searchAfterAddP50Ms: number;
  readonly saveMs: number;
  readonly fileBytes: number;
  readonly openMs: number;
}

/** Every so many-th tool is added, searched after, and removed. */
const CHANGES = 300;

/** Measures an index of documents on queries. */
export function measureRetrieval(
  documents: readonly ToolDocument[],
  queries: readonly string[],
  { signals, weights }: SignalChoice,
): RetrievalFigures {
  const before = process.memoryUsage.rss();
  const started = performance.now();
  const index = createIndex(documents);
  const buildMs = performance.now() - started;
  const buildBytes = process.memoryUsage.rss() - before;
  const peakBytes = process.resourceUsage().maxRSS * 1024;
  const search = (query: string) => void index.search(query, { signals, settings: { signals: weights } });
  // The first round warms up: code is compiled, tables are filled.
  for (const query of queries.slice(0, 200)) search(query);
  const searches = queries.map((query) => timeOf(() => search(query)));
  const step = Math.max(1, Math.floor(documents.length / CHANGES));
  const copies = documents
    .filter((_, number) => number % step === 0)
    .map((document, number) => ({ ...document, id: `${document.id}#copy-${number}` }));
  const adds: number[] = [];
  const searchesAfter: number[] = [];
  for (const [number, copy] of copies.entries()) {
    adds.push(timeOf(() => index.add([copy])));
    searchesAfter.push(timeOf(() => search(queries[number % queries.length] as string)));
  }
  const removes = copies.map(({ id }) => timeOf(() => index.remove([id])));
  return {
    tools: documents.length,
    queries: queries.length,
    buildMs,
    buildBytes,
    peakBytes,
    searchP50Ms: quantile(searches, 0.5),
    searchP99Ms: quantile(searches, 0.99),
    addP50Ms: quantile(adds, 0.5),
    addP99Ms: quantile(adds, 0.99),
    removeP50Ms: quantile(removes, 0.5),
    searchAfterAddP50Ms: quantile(searchesAfter, 0.5),
    ...measureFile(index),
  };
}

function measureFile(index: ToolIndex): Pick<RetrievalFigures, "saveMs" | "fileBytes" | "openMs"> {
  const folder = mkdtempSync(join(tmpdir(), "toolworld-bench-"));
  try {
    const path = join(folder, "pool.index");
    const saveMs = timeOf(() => index.save(path));
    return { saveMs, fileBytes: statSync(path).size, openMs: timeOf(() => openIndex(path)) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function timeOf(run: () => void): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
