import { workerData } from "node:worker_threads";
import { openBlueprint } from "@toolworld/materializer";
import { serveThread } from "@toolworld/runs";
import { generateTasks } from "@toolworld/tasks";
import { readGraph } from "@toolworld/tool-graph";
import { z } from "zod";
import { generateDomain } from "./generate/generate-domain.ts";
import type { GeneratedWorld, GenerateJob, GenerateWorkerData } from "./generate/generate-domains.ts";
import { importProposer, refineDomain } from "./generate/refine-domain.ts";

// A domain lives for a second here, which is too short for compiling its schemas.
z.config({ jitless: true });

const { graph: file, tasks: count, seed, proposer: module } = workerData as GenerateWorkerData;
const graph = readGraph(file);
const proposer = module === undefined ? undefined : importProposer(module);
proposer?.catch(() => undefined);

serveThread<GenerateJob, GeneratedWorld>(generate);

async function generate({ community, name }: GenerateJob): Promise<GeneratedWorld> {
  const made = generateDomain({ name, tools: graph.tools(community) });
  const generated = proposer ? await refineDomain(made, await proposer) : made;
  if (!generated.blueprint || count === 0) return generated;
  return { ...generated, ...(await generateTasks(openBlueprint(generated.blueprint), { count, seed })) };
}
