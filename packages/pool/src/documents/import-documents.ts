import type { DocumentState, Pool } from "../store/pool.ts";
import { digestFile } from "./document-files.ts";
import { type DocumentReference, importDocument } from "./import-document.ts";

/** What an import did. */
export interface ImportSummary extends Readonly<Record<DocumentState, number>> {
  /** Documents that were there already, not changed since. */
  readonly unchanged: number;
  /** The operations of the documents that were imported now. */
  readonly operations: number;
}

/** How to watch an import. */
export interface ImportDocumentsOptions {
  onProgress?(done: number, total: number, document: string): void;
}

/**
 * Reads documents into a pool, each in a transaction of its own, and folds what is there twice. What is there already, with
 * the same bytes in all its files, is not read again: an import that was interrupted goes on where it was.
 */
export function importDocuments(
  pool: Pool,
  references: readonly DocumentReference[],
  options: ImportDocumentsOptions = {},
): ImportSummary {
  const counts = { imported: 0, skipped: 0, ignored: 0, unchanged: 0, operations: 0 };
  for (const [index, reference] of sorted(references).entries()) {
    if (isUnchanged(pool, reference)) {
      counts.unchanged += 1;
    } else {
      const document = importDocument(reference);
      pool.add(document);
      counts[document.state] += 1;
      counts.operations += document.tools.length;
    }
    options.onProgress?.(index + 1, references.length, reference.path);
  }
  pool.fold();
  return counts;
}

/** By source and path, each once. */
function sorted(references: readonly DocumentReference[]): DocumentReference[] {
  const byPlace = new Map(references.map((reference) => [`${reference.source}\n${reference.path}`, reference]));
  return [...byPlace].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, reference]) => reference);
}

function isUnchanged(pool: Pool, { source, root, path }: DocumentReference): boolean {
  const files = pool.filesOf(source, path);
  return files?.every((file) => file.digest !== "" && file.digest === digestFile(root, file.path)) ?? false;
}
