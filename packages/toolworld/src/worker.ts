import { parentPort, workerData } from "node:worker_threads";
import { openBlueprint } from "@toolworld/materializer";
import { generateTasks } from "@toolworld/tasks";
import { readGraph } from "@toolworld/tool-graph";
import { generateDomain } from "./generate/generate-domain.ts";
import type { GeneratedWorld, GenerateJob, GenerateReply, GenerateWorkerData } from "./generate/generate-domains.ts";

const { graph: file, tasks: count, seed } = workerData as GenerateWorkerData;
const graph = readGraph(file);

parentPort?.on("message", async (job: GenerateJob) => {
  parentPort?.postMessage({ index: job.index, generated: await generate(job) } satisfies GenerateReply);
});

async function generate({ community, name }: GenerateJob): Promise<GeneratedWorld> {
  const generated = generateDomain({ name, tools: graph.tools(community) });
  if (!generated.blueprint || count === 0) return generated;
  return { ...generated, ...(await generateTasks(openBlueprint(generated.blueprint), { count, seed })) };
}
