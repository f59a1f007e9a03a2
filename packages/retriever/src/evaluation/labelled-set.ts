import type { ToolDocument } from "../document/tool-document.ts";
import type { CorpusEntry } from "./corpus-document.ts";

/** A query with the ids of the tools that answer it. */
export interface LabelledQuery {
  readonly id: string;
  readonly text: string;
  readonly relevant: ReadonlySet<string>;
}

/** Tools, queries, and which tools answer which query. */
export interface LabelledSet {
  readonly name: string;
  /** The corpus as it stands in the file. */
  readonly entries: readonly CorpusEntry[];
  /** What the index reads of it. */
  readonly documents: readonly ToolDocument[];
  readonly queries: readonly LabelledQuery[];
}
