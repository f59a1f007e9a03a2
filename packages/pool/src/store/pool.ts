import type { FileDigest } from "../documents/document-files.ts";
import type { DocumentProblem } from "../documents/document-problem.ts";
import type { PoolTool, ToolFormat } from "../tool/pool-tool.ts";
import type { FoldKind } from "./fold-tools.ts";

/** What became of a document: imported; skipped, since it is broken; or ignored, since it describes no tools. */
export type DocumentState = "imported" | "skipped" | "ignored";

/** A document on its way into a pool. */
export interface PoolDocument {
  /** What was imported: a file or folder as it was given, a package's name, a server's address. */
  readonly source: string;
  /** The document in it. Source and path together are the document: the same again takes its place. */
  readonly path: string;
  readonly state: DocumentState;
  readonly format: ToolFormat | null;
  readonly title: string;
  readonly version?: string;
  /** The files that it was read from, with their digests. */
  readonly files: readonly FileDigest[];
  /** The tools, with the ids that the document gives them. */
  readonly tools: readonly PoolTool[];
  readonly problems: readonly DocumentProblem[];
  /** How many problems there were, those not listed included. */
  readonly problemCount: number;
}

/** A document of a pool, without its tools. */
export interface StoredDocument extends Omit<PoolDocument, "tools"> {
  /** How many tools it described, folded ones included. */
  readonly operations: number;
}

/** A tool that was folded into another. */
export interface FoldedTool {
  readonly id: string;
  readonly into: string;
  readonly kind: FoldKind;
}

/** What a pool holds, in numbers. */
export interface PoolStats {
  /** The tools that are left after folding. */
  readonly tools: number;
  /** How many would be left if only exact duplicates were folded. */
  readonly distinct: number;
  /** How many operations the documents describe. */
  readonly operations: number;
  readonly folded: Readonly<Record<FoldKind, number>>;
  /** Tools with at least one documented output. */
  readonly withOutputs: number;
  /** Tools that are documented to give nothing. */
  readonly withEmptyOutputs: number;
  readonly providers: number;
  readonly apis: number;
  readonly formats: Readonly<Partial<Record<ToolFormat, number>>>;
  /** Tools by licence of their description, the commonest first; `unknown` where none is named. */
  readonly licences: Readonly<Record<string, number>>;
  readonly documents: Readonly<Record<DocumentState, number>>;
  /** What is wrong with documents: those skipped, and places in others that were left out. */
  readonly problems: number;
  readonly skipped: readonly {
    readonly source: string;
    readonly path: string;
    readonly problems: readonly DocumentProblem[];
  }[];
}

/** Which tools to list. */
export interface ToolFilter {
  /** Only tools with at least one documented output. */
  readonly withOutputs?: boolean;
  readonly provider?: string;
  readonly format?: ToolFormat;
}

/** A pool: tools from anywhere in one file, each once. Everything is synchronous. */
export interface Pool extends Disposable {
  /** The file. */
  readonly path: string;
  /** Keeps a document, in place of an earlier one of the same source and path, in one transaction. {@link Pool.fold} it then. */
  add(document: PoolDocument): void;
  /** The files of a document that is there, to see whether it must be read again. */
  filesOf(source: string, path: string): readonly FileDigest[] | undefined;
  /** Drops a document with its tools; whether there was one. */
  remove(source: string, path: string): boolean;
  /** Folds duplicates and gives ids, over everything that is there; nothing is to be done where nothing was added. */
  fold(): void;
  /** The tool with an id, unless it was folded into another. */
  get(id: string): PoolTool | undefined;
  /** The tools in the order of their ids (by UTF-16 code units), page by page: any pool is read in little memory. */
  tools(filter?: ToolFilter): IterableIterator<PoolTool>;
  /** How many tools {@link Pool.tools} lists. */
  count(filter?: ToolFilter): number;
  /** The tools that were folded, in the order of their ids. */
  foldedTools(into?: string): IterableIterator<FoldedTool>;
  documents(): StoredDocument[];
  stats(): PoolStats;
  close(): void;
}
