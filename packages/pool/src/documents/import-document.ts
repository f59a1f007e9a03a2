import { importers } from "../importers/importers.ts";
import { MAXIMUM_PROBLEMS } from "../limits.ts";
import type { PoolDocument } from "../store/pool.ts";
import { createDocumentFiles } from "./document-files.ts";
import { createProblemList } from "./document-problem.ts";

/** Which document to import. */
export interface ImportDocumentOptions {
  /** What the pool calls the place that the document came from. */
  readonly source: string;
  /** The folder that no reference leads out of. */
  readonly root: string;
  /** The document, relative to the root, with slashes. */
  readonly path: string;
  /** Whether somebody named this very file: one that describes no tools is skipped then rather than ignored. */
  readonly isNamed?: boolean;
  readonly licence?: string;
  readonly provider?: string;
}

/**
 * Reads one document, of whatever kind its content shows, into what a pool keeps. It never throws for what a document says:
 * a broken one comes back skipped, with its problems.
 */
export function importDocument(options: ImportDocumentOptions): PoolDocument {
  const { source, root, path, isNamed = true, licence, provider } = options;
  const files = createDocumentFiles(root);
  const problems = createProblemList(MAXIMUM_PROBLEMS);
  const parsed = files.read(path);
  const finish = (
    rest: Pick<PoolDocument, "state" | "format" | "title" | "tools"> & { readonly version?: string },
  ): PoolDocument => ({
    source,
    path,
    ...rest,
    files: files.digests(),
    problems: problems.problems,
    problemCount: problems.count,
  });
  const empty = { format: null, title: path, tools: [] };
  if (!parsed.ok) {
    problems.add(parsed.problem.place, parsed.problem.message);
    return finish({ ...empty, state: "skipped" });
  }
  const importer = importers.find((candidate) => candidate.recognizes(parsed.value));
  if (importer === undefined) {
    if (isNamed) problems.add("", NOT_KNOWN);
    return finish({ ...empty, state: isNamed ? "skipped" : "ignored" });
  }
  const context = {
    document: path,
    files,
    problems,
    ...(licence === undefined ? {} : { licence }),
    ...(provider === undefined ? {} : { provider }),
  };
  const { format, title, version, tools } = importer.read(parsed.value, context);
  if (tools.length === 0 && problems.count === 0) problems.add("", "it describes no operation");
  return finish({
    state: tools.length > 0 ? "imported" : "skipped",
    format,
    title,
    ...(version === undefined ? {} : { version }),
    tools,
  });
}

const NOT_KNOWN =
  "this is no description of tools that is known: OpenAPI, Swagger 2, an MCP tools/list, functions for OpenAI, ToolBench, Google discovery, an AWS service model";
