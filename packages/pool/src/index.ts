export type { FileDigest } from "./documents/document-files.ts";
export type { DocumentProblem } from "./documents/document-problem.ts";
export { type ImportDocumentOptions, importDocument } from "./documents/import-document.ts";
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
