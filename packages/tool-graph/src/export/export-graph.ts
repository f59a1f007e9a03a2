import { type DirectedGraph, MultiDirectedGraph } from "graphology";
import gexfOf from "graphology-gexf";
import type { Community } from "../community/community.ts";
import type { ToolGraphFile } from "../file/tool-graph-file.ts";
import type { GraphEdge } from "../graph/graph-edge.ts";

/** Formats for other programs: GEXF 1.2 (Gephi), or graphology's JSON. */
export type GraphExportFormat = "gexf" | "json";

/** A graph in one of the formats, with its counts. */
export interface GraphExport {
  readonly text: string;
  readonly nodes: number;
  readonly edges: number;
}

/** A graph as graphology has it: tools as nodes, every edge with its field, parameter, score and concept. */
export function toGraphology(communities: Iterable<Community>, edges: Iterable<GraphEdge>): MultiDirectedGraph {
  const graph = new MultiDirectedGraph();
  for (const { id: community, name, tools } of communities)
    for (const tool of tools) graph.mergeNode(tool, { label: tool, community, communityName: name });
  for (const { from, to, field, parameter, score, why } of edges) {
    for (const tool of [from, to]) graph.mergeNode(tool, { label: tool });
    graph.addDirectedEdge(from, to, { field, parameter, weight: score, concept: why.concept });
  }
  return graph;
}

/** Writes a graph, or one community of it, for other programs. */
export function exportGraph(
  file: ToolGraphFile,
  { format, community }: { format: GraphExportFormat; community?: string },
): GraphExport {
  const own = community === undefined ? undefined : file.community(community);
  const graph =
    community === undefined
      ? toGraphology(file.communities(), file.allEdges())
      : toGraphology(own ? [own] : [], file.edges(community));
  return {
    text: format === "gexf" ? writeGexf(graph) : `${JSON.stringify(graph.export())}\n`,
    nodes: graph.order,
    edges: graph.size,
  };
}

/** The package is CommonJS: its members are the module's, which its types call named exports. */
function writeGexf(graph: DirectedGraph): string {
  return gexfOf.write(graph, { version: "1.2" });
}
