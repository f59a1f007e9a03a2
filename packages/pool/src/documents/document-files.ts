import { createHash } from "node:crypto";
import { readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import { MAXIMUM_DOCUMENT_BYTES } from "../limits.ts";
import { type ParsedDocument, parseDocument } from "./parse-document.ts";

/** A file that went into a document, with the SHA-256 of its bytes. */
export interface FileDigest {
  /** Relative to what was imported, with slashes. */
  readonly path: string;
  readonly digest: string;
}

/** Reads the files of one import: none outside its folder, whatever a document points to. */
export interface DocumentFiles {
  /** Reads and parses a file, each once. */
  read(path: string): ParsedDocument;
  /** What a path in one file leads to from another. */
  join(from: string, path: string): string;
  /** The files that were read, by path. */
  digests(): FileDigest[];
}

/** Opens the files below `root` for one document. Paths are relative to the root, with slashes. */
export function createDocumentFiles(root: string): DocumentFiles {
  const known = new Map<string, { parsed: ParsedDocument; digest: string }>();
  return {
    read(path) {
      let entry = known.get(path);
      if (entry === undefined) {
        entry = readFile(root, path);
        known.set(path, entry);
      }
      return entry.parsed;
    },
    join: (from, path) => toSlashes(relative(root, resolve(root, dirname(from), path))),
    digests: () =>
      [...known].map(([path, { digest }]) => ({ path, digest })).sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

/** The SHA-256 of a file's bytes in hex; nothing where it cannot be read. */
export function digestFile(root: string, path: string): string | undefined {
  try {
    return sha256Of(readFileSync(resolve(root, path)));
  } catch {
    return undefined;
  }
}

/** The SHA-256 of bytes, in hex. */
function sha256Of(content: Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** A path with slashes, whatever the system writes. */
export function toSlashes(path: string): string {
  return sep === "/" ? path : path.replaceAll(sep, "/");
}

function readFile(root: string, path: string): { parsed: ParsedDocument; digest: string } {
  const problem = (message: string) => ({
    parsed: { ok: false as const, problem: { place: "", message } },
    digest: "",
  });
  try {
    const file = realpathSync(resolve(root, path));
    const inside = realpathSync(root);
    if (file !== inside && !file.startsWith(inside.endsWith(sep) ? inside : inside + sep)) {
      return problem("lies outside the folder that is imported");
    }
    const { size } = statSync(file);
    if (size > MAXIMUM_DOCUMENT_BYTES) return problem(`${size} bytes are more than ${MAXIMUM_DOCUMENT_BYTES}`);
    const bytes = readFileSync(file);
    return { parsed: parseDocument(bytes.toString("utf8")), digest: sha256Of(bytes) };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return problem(code === "ENOENT" ? "there is no such file" : `cannot be read: ${message}`);
  }
}
