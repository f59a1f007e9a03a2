import type { GraphSummary } from "@toolworld/tool-graph";
import { formatTable } from "../../output/format-table.ts";

/** A graph's counts, for people. */
export function graphSummaryLines(summary: GraphSummary): string[] {
  const share = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
  const rows: [string, string, string][] = [
    ["tools", String(summary.tools), ""],
    ["  with documented outputs", String(summary.toolsWithOutputs), share(summary.toolsWithOutputs, summary.tools)],
    ["  with an edge", String(summary.connected), share(summary.connected, summary.tools)],
    ["edges", String(summary.edges), ""],
    ["  between APIs of one provider", String(summary.edgesAcrossApis), share(summary.edgesAcrossApis, summary.edges)],
    ["  between providers", String(summary.edgesAcrossProviders), share(summary.edgesAcrossProviders, summary.edges)],
    ["first cut", String(summary.firstCut), `modularity ${summary.firstCutModularity.toFixed(3)}`],
    ["communities", String(summary.communities), `modularity ${summary.modularity.toFixed(3)}`],
    ["  of five tools or more", String(summary.domains), ""],
    ["  of several providers", String(summary.acrossProviders), share(summary.acrossProviders, summary.domains)],
    ["  largest", String(summary.largest), "tools"],
    ["tools in communities", String(summary.toolsInCommunities), share(summary.toolsInCommunities, summary.tools)],
    ["  by API and entity", String(summary.siblings), share(summary.siblings, summary.toolsInCommunities)],
    ["  by path", String(summary.relatives), share(summary.relatives, summary.toolsInCommunities)],
  ];
  return formatTable(["what", "count", ""], rows);
}
