import { statSync } from "node:fs";
import { join } from "node:path";
import { dataError } from "./data-error.ts";

/** The four domains of text mode. */
export type Tau2DomainName = "retail" | "airline" | "telecom" | "mock";

/** The four domains of text mode. */
export const TAU2_DOMAINS: readonly Tau2DomainName[] = ["retail", "airline", "telecom", "mock"];

/**
 * The folder of one domain in τ²-bench's data: `<folder>/domains/<domain>`. Takes the data folder itself or a checkout,
 * whose data is in `data/tau2`.
 *
 * @throws ToolworldError of type `missing-data` that says what was looked for.
 */
export function findDomainFolder(folder: string, domain: Tau2DomainName): string {
  const root = [folder, join(folder, "data", "tau2")].find((candidate) => isFolder(join(candidate, "domains")));
  if (!root) {
    const problem = isFolder(folder) ? 'there is no folder "domains" in it' : "there is no such folder";
    throw dataError("missing-data", folder, `${problem}; give τ²-bench's data/tau2, or a checkout of τ²-bench`);
  }
  const path = join(root, "domains", domain);
  if (!isFolder(path)) {
    throw dataError("missing-data", path, `there is no such folder; the data of ${domain} are missing, get them again`);
  }
  return path;
}

/**
 * The domains that a data folder holds.
 *
 * @throws ToolworldError of type `missing-data` where there is none.
 */
export function domainsIn(folder: string): Tau2DomainName[] {
  const found = TAU2_DOMAINS.filter((domain) =>
    [folder, join(folder, "data", "tau2")].some((root) => isFolder(join(root, "domains", domain))),
  );
  if (found.length === 0) findDomainFolder(folder, "retail");
  return found;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
