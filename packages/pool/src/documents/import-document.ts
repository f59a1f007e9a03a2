import type { Importer } from "../importers/importer.ts";
import { importers } from "../importers/importers.ts";
import { MAXIMUM_PROBLEMS } from "../limits.ts";
import type { PoolDocument } from "../store/pool.ts";
import { createDocumentFiles, type DocumentFiles } from "./document-files.ts";
import { createProblemList, type ProblemList } from "./document-problem.ts";

/** Which document to import. */
export interface DocumentReference {
  /** What the pool calls the place that the document came from. */
  readonly source: string;
  /** The folder that no reference leads out of. */
  readonly root: string;
  /** The document, relative to the root, with slashes. */
  readonly path: string;
  /** Whether somebody named this very file: one that describes no tools is skipped then, and not ignored. */
  readonly isNamed?: boolean;
  /** The licence of descriptions that name none. */
  readonly licence?: string;
  /** The provider of descriptions that name none. */
  readonly provider?: string;
}

/**
 * Reads one document, of whatever kind its content shows, into what a pool keeps. It never throws for what a document says:
 * a broken one comes back skipped, with its problems.
 */
export function importDocument(reference: DocumentReference): PoolDocument {
  const files = createDocumentFiles(reference.root);
  const problems = createProblemList(MAXIMUM_PROBLEMS);
  const parsed = files.read(reference.path);
  if (parsed.ok) return importParsed(parsed.value, reference, files, problems);
  problems.add(parsed.problem.place, parsed.problem.message);
  return { ...blank(reference, files, problems), state: "skipped" };
}

/** Reads a description that is at hand already, as {@link importDocument} does; its references lead to no files. */
export function importValue(value: unknown, reference: Omit<DocumentReference, "root">, digest: string): PoolDocument {
  const files: DocumentFiles = {
    read: () => ({ ok: false, problem: { place: "", message: "leads to a file, and there is none" } }),
    join: (_from, path) => path,
    digests: () => [{ path: reference.path, digest }],
  };
  return importParsed(value, reference, files, createProblemList(MAXIMUM_PROBLEMS));
}

type Reference = Omit<DocumentReference, "root">;

function importParsed(value: unknown, reference: Reference, files: DocumentFiles, problems: ProblemList): PoolDocument {
  const { path, isNamed = true, licence, provider } = reference;
  const importer = importers.find((candidate) => candidate.recognizes(value));
  if (importer === undefined) {
    if (isNamed) problems.add("", NOT_KNOWN);
    return { ...blank(reference, files, problems), state: isNamed ? "skipped" : "ignored" };
  }
  const { format, title, version, tools } = importer.read(value, {
    document: path,
    files,
    problems,
    ...(licence === undefined ? {} : { licence }),
    ...(provider === undefined ? {} : { provider }),
  }) satisfies ReturnType<Importer["read"]>;
  if (tools.length === 0 && problems.count === 0) problems.add("", "it describes no operation");
  return {
    ...blank(reference, files, problems),
    state: tools.length > 0 ? "imported" : "skipped",
    format,
    title,
    ...(version === undefined ? {} : { version }),
    tools,
  };
}

function blank({ source, path }: Reference, files: DocumentFiles, problems: ProblemList): Omit<PoolDocument, "state"> {
  const { problems: told, count } = problems;
  return {
    source,
    path,
    format: null,
    title: path,
    tools: [],
    files: files.digests(),
    problems: told,
    problemCount: count,
  };
}

const NOT_KNOWN =
  "this is no description of tools that is known: OpenAPI, Swagger 2, an MCP tools/list, functions for OpenAI, ToolBench, Google discovery, an AWS service model";
