import type { GraphSummary } from "../file/graph-summary.ts";
import { edgeCount, forEachEdge, type ToolGraph } from "../graph/tool-graph.ts";
import type { Communities } from "./find-communities.ts";

/** Counts what a graph and its communities hold. */
export function summarize(graph: ToolGraph, found: Communities): GraphSummary {
  const { tools } = graph.tables;
  const connected = new Set<number>();
  let [sameApi, sameProvider] = [0, 0];
  forEachEdge(graph, (_, from, to) => {
    connected.add(from).add(to);
    if (tools[from]?.api === tools[to]?.api) sameApi++;
    else if (tools[from]?.provider === tools[to]?.provider) sameProvider++;
  });
  const domains = found.communities.filter((community) => community.tools.length >= DOMAIN_TOOLS);
  const sum = (read: (community: (typeof domains)[number]) => number) =>
    found.communities.reduce((total, community) => total + read(community), 0);
  return {
    tools: tools.length,
    toolsWithOutputs: tools.filter(({ hasOutputs }) => hasOutputs).length,
    connected: connected.size,
    edges: edgeCount(graph),
    edgesAcrossApis: sameProvider,
    edgesAcrossProviders: edgeCount(graph) - sameApi - sameProvider,
    firstCut: found.firstCut,
    firstCutModularity: found.firstCutModularity,
    communities: found.communities.length,
    domains: domains.length,
    acrossProviders: domains.filter(({ providers }) => providers.length > 1).length,
    toolsInCommunities: sum(({ tools }) => tools.length),
    siblings: sum(({ siblings }) => siblings.length),
    relatives: sum(({ relatives }) => relatives.length),
    largest: found.communities[0]?.tools.length ?? 0,
    modularity: found.modularity,
  };
}

/** A community with fewer tools is no domain. */
const DOMAIN_TOOLS = 5;
