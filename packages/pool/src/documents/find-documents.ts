import { statSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { escapePath, globSync, isDynamicPattern } from "tinyglobby";
import { poolError } from "../store/pool-error.ts";
import { toSlashes } from "./document-files.ts";
import type { DocumentReference } from "./import-document.ts";

/** What the documents of a source share. */
export interface FindDocumentsOptions {
  /** The folder that paths are relative to. */
  readonly directory: string;
  readonly licence?: string;
  readonly provider?: string;
}

/**
 * Finds the documents of a source: a file, a folder with everything below it, or a pattern (`specs/*.yaml`). They come in
 * the order of their paths.
 *
 * @throws ToolworldError of type `missing-source` where there is nothing.
 */
export function findDocuments(given: string, options: FindDocumentsOptions): DocumentReference[] {
  const { directory, ...shared } = options;
  const source = toSlashes(given).replace(/(?<=.)\/+$/, "");
  const path = resolve(directory, given);
  const kind = kindOf(path);
  if (kind === "file") {
    return [{ source, root: dirname(path), path: basename(path), isNamed: true, ...shared }];
  }
  const [root, pattern] = kind === "folder" ? [path, DOCUMENT_PATTERN] : splitPattern(source, directory);
  const found = globSync(pattern, { cwd: root, ignore: IGNORED, dot: false, expandDirectories: false });
  if (found.length === 0) {
    const what = kind === "folder" ? "this folder holds no JSON or YAML" : "there is no such file, folder or pattern";
    throw poolError("missing-source", `${given}: ${what}`, { source: given });
  }
  return found
    .map(toSlashes)
    .sort()
    .map((document) => ({ source, root, path: document, isNamed: false, ...shared }));
}

const DOCUMENT_PATTERN = "**/*.{json,jsonl,ndjson,yaml,yml}";

const IGNORED = ["**/node_modules/**", "**/.git/**"];

function kindOf(path: string): "file" | "folder" | undefined {
  try {
    return statSync(path).isDirectory() ? "folder" : "file";
  } catch {
    return undefined;
  }
}

/** The folder that a pattern begins in, and the pattern in it. */
function splitPattern(source: string, directory: string): readonly [root: string, pattern: string] {
  const parts = source.split("/");
  const first = parts.findIndex((part) => isDynamicPattern(part));
  if (first < 0) return [directory, escapePath(source)];
  const root = parts.slice(0, first).join("/");
  return [resolve(directory, root === "" && source.startsWith("/") ? "/" : root), parts.slice(first).join("/")];
}
