export { toToolCard } from "./cards/tool-card.ts";
export { type ToolSchema, toToolSchema } from "./cards/tool-schema.ts";
export { type ToolDocument, toolToDocument } from "./document/tool-document.ts";
export { type AiSdkEmbedderOptions, createAiSdkEmbedder } from "./embedding/ai-sdk-embedder.ts";
export type { Embedder } from "./embedding/embedding-port.ts";
export type { StaticEmbedding } from "./embedding/static-embedding.ts";
export { readStaticEmbedding, writeStaticEmbedding } from "./embedding/static-embedding-file.ts";
export { type TrainOptions, trainStaticEmbedding } from "./embedding/train-static-embedding.ts";
export { createTransformersEmbedder, type TransformersEmbedderOptions } from "./embedding/transformers-embedder.ts";
export { createVectorCache, openVectorCache, type VectorCache } from "./embedding/vector-cache.ts";
export { createBaselineRanker } from "./evaluation/baseline-ranker.ts";
export { type CorpusEntry, corpusEntryToDocument } from "./evaluation/corpus-document.ts";
export { evaluateQueries, type Ranker, type SetEvaluation } from "./evaluation/evaluate-set.ts";
export type { LabelledQuery, LabelledSet } from "./evaluation/labelled-set.ts";
export { type PairedDifference, pairedBootstrap } from "./evaluation/paired-bootstrap.ts";
export { isInSplit, type QuerySplit, splitOf } from "./evaluation/query-split.ts";
export { readLabelledSet } from "./evaluation/read-labelled-set.ts";
export { METRIC_NAMES, meanMetrics, measureRanking, type RetrievalMetrics } from "./evaluation/retrieval-metrics.ts";
export type { Snapshot } from "./index/snapshot.ts";
export { createIndex, createIndexAsync, type Indexable, openIndex, type ToolIndex } from "./index/tool-index.ts";
export { type Coverable, coverClauses } from "./rerank/cover-clauses.ts";
export { createCoverageReranker } from "./rerank/coverage-reranker.ts";
export { createModelReranker, type ModelRerankerOptions } from "./rerank/model-reranker.ts";
export type { Reranker, RerankRequest } from "./rerank/reranker.ts";
export { createRetriever, type Retriever, type RetrieverOptions } from "./retriever/create-retriever.ts";
export type { AnalysedQuery, QueryPart } from "./search/analyse-query.ts";
export {
  type FilterSubject,
  LEXICAL_SIGNALS,
  type RankedCandidate,
  type SearchOptions,
  type ToolHit,
} from "./search/search-index.ts";
export { SEARCH_SETTINGS, type SearchSettings, STATIC_WEIGHTS } from "./search/search-settings.ts";
export type { ImmediateSignal, Signal, SignalRequest } from "./search/signal.ts";
export { createStaticSignals } from "./search/static-signal.ts";
export { documentText, type EmbedDocumentsOptions, embedDocuments } from "./vectors/embed-documents.ts";
export { createEmbeddingSignal, type EmbeddingSignalOptions } from "./vectors/embedding-signal.ts";
export { createUsearchVectorSearch } from "./vectors/usearch-vectors.ts";
export { createExactVectorSearch, type VectorSearch } from "./vectors/vector-search.ts";
