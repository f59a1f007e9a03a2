import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { DomainBlueprint } from "@toolworld/materializer";
import { findDocuments, importDocuments, openPool } from "@toolworld/pool";
import { buildGraph, findCommunities, findMounts, writeGraph } from "@toolworld/tool-graph";
import { type GeneratedWorld, generateDomains } from "../generate/generate-domains.ts";
import { nameDomains } from "../generate/name-domains.ts";
import { writeDomain } from "../generate/write-domain.ts";

/** What quickstart makes on its way from descriptions to worlds. */
export interface MadeWorlds {
  readonly tools: number;
  readonly edges: number;
  readonly communities: number;
  /** How many communities were tried for the worlds. */
  readonly tried: number;
  readonly worlds: readonly MadeWorld[];
}

/** A domain that was made, with the files that a run reads. */
export interface MadeWorld {
  readonly blueprint: DomainBlueprint;
  readonly tasks: number;
  /** The path of the blueprint, and of the tasks. */
  readonly domain: string;
  readonly tasksFile: string;
}

/** Reads descriptions into a pool, finds its graph and communities, and makes domains of the largest, with tasks. */
export async function makeWorlds(
  folder: string,
  pools: string,
  wanted: { readonly worlds: number; readonly tasks: number; readonly seed: string },
): Promise<MadeWorlds> {
  const path = join(folder, "pool.sqlite");
  using pool = openPool(path, { mode: "write" });
  importDocuments(pool, findDocuments(pools, { directory: folder }));
  const mounts = findMounts(pool.tools());
  const tools = [...pool.tools()].filter(({ id }) => !mounts.has(id));
  const graph = buildGraph(tools);
  const found = findCommunities(graph);
  const graphFile = join(folder, "pool.graph");
  writeGraph(graphFile, graph, found, tools);
  const names = nameDomains(found.communities);
  const jobs = found.communities
    .slice(0, wanted.worlds * 2)
    .map(({ id }, index) => ({ community: id, name: names[index] as string }));
  const source = { graph: graphFile, tasks: wanted.tasks, seed: wanted.seed };
  const generated: GeneratedWorld[] = [];
  for await (const world of generateDomains(source, jobs)) generated.push(world);
  const worlds = generated
    .filter(({ blueprint, tasks }) => blueprint && (tasks?.length ?? 0) >= Math.min(wanted.tasks, FEW))
    .slice(0, wanted.worlds)
    .map((world) => keepWorld(join(folder, "domains"), world));
  return {
    tools: tools.length,
    edges: graph.from.length,
    communities: found.communities.length,
    tried: jobs.length,
    worlds,
  };
}

/** A world with fewer tasks shows little. */
const FEW = 5;

function keepWorld(folder: string, world: GeneratedWorld): MadeWorld {
  const blueprint = world.blueprint as DomainBlueprint;
  const home = join(folder, blueprint.name);
  if (existsSync(home)) rmSync(home, { recursive: true });
  writeDomain(folder, world);
  return {
    blueprint,
    tasks: world.tasks?.length ?? 0,
    domain: join(home, "blueprint.json"),
    tasksFile: join(home, "src", "recorded-tasks.json"),
  };
}
