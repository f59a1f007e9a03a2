import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { printDomain } from "@toolworld/materializer";
import type { GeneratedWorld } from "./generate-domains.ts";

/** Writes a domain's package into a folder of its own name, with its blueprint and its tasks. */
export function writeDomain(out: string, { blueprint, tasks }: GeneratedWorld): void {
  if (!blueprint) return;
  const folder = join(out, blueprint.name);
  for (const [path, text] of [
    ...printDomain(blueprint, tasks?.length ? { tasks } : {}),
    ["blueprint.json", `${JSON.stringify(blueprint)}\n`] as const,
  ]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
