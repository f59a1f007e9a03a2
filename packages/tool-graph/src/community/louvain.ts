import type { Random } from "@toolworld/contracts";
import { UndirectedGraph } from "graphology";
import louvainOf from "graphology-communities-louvain";
import { type Adjacency, forEachNeighbour } from "./adjacency.ts";

/**
 * Louvain's communities (Blondel et al. 2008) among some of the tools, by the edges between them.
 *
 * @returns The parts, each ascending, in the order of their first tools; a tool without an edge is a part of its own.
 */
export function louvain(
  adjacency: Adjacency,
  tools: readonly number[],
  resolution: number,
  random: Random,
): number[][] {
  const graph = new UndirectedGraph<object, { weight: number }>();
  for (const tool of tools) graph.addNode(tool);
  for (const tool of tools)
    forEachNeighbour(adjacency, tool, (neighbour, weight) => {
      if (tool < neighbour && graph.hasNode(neighbour)) graph.addEdge(tool, neighbour, { weight });
    });
  if (graph.size === 0) return tools.map((tool) => [tool]);
  const labels = algorithm(graph, { getEdgeWeight: "weight", resolution, rng: () => random.next() });
  const parts = new Map<number, number[]>();
  for (const tool of tools) {
    const label = labels[tool] as number;
    const part = parts.get(label);
    if (part) part.push(tool);
    else parts.set(label, [tool]);
  }
  return [...parts.values()];
}

/** The package is CommonJS: its function is the module itself, which its types call the default export. */
const algorithm = louvainOf as unknown as typeof louvainOf.default;
