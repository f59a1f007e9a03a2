import { parentPort, workerData } from "node:worker_threads";
import { readGraph } from "@toolworld/tool-graph";
import { generateDomain } from "./generate/generate-domain.ts";
import type { GenerateJob, GenerateReply, GenerateWorkerData } from "./generate/generate-domains.ts";

const graph = readGraph((workerData as GenerateWorkerData).graph);

parentPort?.on("message", ({ index, community, name }: GenerateJob) => {
  const generated = generateDomain({ name, tools: graph.tools(community) });
  parentPort?.postMessage({ index, generated } satisfies GenerateReply);
});
