import type { DocumentFiles } from "../documents/document-files.ts";
import type { ProblemList } from "../documents/document-problem.ts";
import type { PoolTool, ToolFormat } from "../tool/pool-tool.ts";

/** What an importer is given besides the document's value. */
export interface ImportContext {
  /** The document's path, relative to what is imported, with slashes. */
  readonly document: string;
  /** The files around it, for references across files. */
  readonly files: DocumentFiles;
  /** Where it tells what is wrong and goes on. */
  readonly problems: ProblemList;
  /** The licence of descriptions that name none. */
  readonly licence?: string;
  /** The provider of descriptions that name none. */
  readonly provider?: string;
}

/** What a document was found to describe. */
export interface ImportedDocument {
  readonly format: ToolFormat;
  readonly title: string;
  readonly version?: string;
  readonly tools: readonly PoolTool[];
}

/** Reads one kind of description. It never throws for what a document says: it tells the problem and goes on. */
export interface Importer {
  readonly format: ToolFormat;
  /** Whether a document is of this kind, by its content alone. */
  recognizes(value: unknown): boolean;
  read(value: unknown, context: ImportContext): ImportedDocument;
}
