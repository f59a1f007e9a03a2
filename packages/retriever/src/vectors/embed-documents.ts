import type { ToolDocument } from "../document/tool-document.ts";
import { embedTexts } from "../embedding/embed-texts.ts";
import type { Embedder } from "../embedding/embedding-port.ts";
import { createVectorCache, type VectorCache } from "../embedding/vector-cache.ts";
import { createExactVectorSearch, type VectorSearch } from "./vector-search.ts";

/** How tools are embedded. */
export interface EmbedDocumentsOptions {
  readonly embedder: Embedder;
  /** Where vectors are kept; in memory where nothing is said. With a file, a run that was interrupted goes on. */
  readonly cache?: VectorCache;
  /** What the vectors are put into, by their dimensions; exact search where nothing is said. */
  readonly createSearch?: (dimensions: number) => VectorSearch | Promise<VectorSearch>;
  readonly onProgress?: (done: number, total: number) => void;
}

/** The vectors of tools, ready to be searched. */
export async function embedDocuments(
  documents: readonly ToolDocument[],
  options: EmbedDocumentsOptions,
): Promise<VectorSearch> {
  const { embedder, cache = createVectorCache(), createSearch = createExactVectorSearch, onProgress } = options;
  const vectors = await embedTexts(documents.map(documentText), embedder, cache, onProgress ? { onProgress } : {});
  const search = await createSearch(vectors[0]?.length ?? 1);
  documents.forEach(({ id }, index) => {
    search.set(id, vectors[index] as Float32Array);
  });
  return search;
}

/** What an embedding model reads of a tool: who offers it, what it is called, does, takes. */
export function documentText(document: ToolDocument): string {
  const { provider, name, description, parameters } = document;
  const line = (text: string) => text.replaceAll("\n", ", ").slice(0, MOST_CHARACTERS);
  return [
    [provider, name].filter(Boolean).map(line).join(" / "),
    line(description),
    parameters === "" ? "" : `Parameters: ${line(parameters)}`,
  ]
    .filter(Boolean)
    .join("\n");
}

const MOST_CHARACTERS = 1000;
