import { retrieverError } from "./retriever-error.ts";

/**
 * Loads an optional package when it is first needed.
 *
 * @throws ToolworldError of type `missing-peer` that says what to install.
 */
export async function importPeer<Module>(name: string, why: string): Promise<Module> {
  try {
    return (await import(name)) as Module;
  } catch (error) {
    if (
      (error as { code?: unknown }).code !== "ERR_MODULE_NOT_FOUND" &&
      !/Cannot find|Failed to load/.test(String(error))
    ) {
      throw error;
    }
    throw retrieverError("missing-peer", `${why} the package "${name}" is needed; run "npm install ${name}"`, error);
  }
}
