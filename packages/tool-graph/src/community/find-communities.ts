import type { ToolGraph } from "../graph/tool-graph.ts";
import { defaultGraphSettings, type GraphSettings } from "../settings/graph-settings.ts";
import { type Adjacency, forEachNeighbour, modularity, toAdjacency } from "./adjacency.ts";
import type { Community } from "./community.ts";
import { type FilledPiece, fillPieces } from "./fill-pieces.ts";
import { joinPieces } from "./join-pieces.ts";
import { nameCommunities } from "./name-communities.ts";
import { partition } from "./partition.ts";

/** The communities of a graph, with how well they fit it. */
export interface Communities {
  /** The largest first, then by their first tools. */
  readonly communities: readonly Community[];
  /** For each tool of the graph's tables the place of its community, −1 for none. */
  readonly membership: Int32Array;
  /** Of these communities, on the graph's weights. */
  readonly modularity: number;
  /** Of the first cut, before large communities were split and like ones joined. */
  readonly firstCutModularity: number;
  /** How many communities the first cut had, tools without an edge not counted. */
  readonly firstCut: number;
}

/**
 * Finds the businesses in a graph: Louvain's communities, large ones split again, pieces of different providers joined by what they
 * are about, and operations without an edge taken in by API, entity and path.
 */
export function findCommunities(graph: ToolGraph, settings: GraphSettings = defaultGraphSettings): Communities {
  const { tables } = graph;
  const { communities: own } = settings;
  const adjacency = toAdjacency(graph);
  const { parents, pieces } = partition(adjacency, tables, own);
  const filled = fillPieces(tables, joinPieces(tables, pieces, own), own).filter(({ tools }) => tools.length > 1);
  filled.sort((left, right) => right.tools.length - left.tools.length || (left.tools[0] ?? 0) - (right.tools[0] ?? 0));
  const membership = new Int32Array(tables.tools.length).fill(-1);
  filled.forEach(({ tools }, place) => {
    for (const tool of tools) membership[tool] = place;
  });
  const names = nameCommunities(
    tables,
    filled.map(({ tools }) => tools),
    own,
  );
  const edges = countEdges(adjacency, membership, filled.length);
  return {
    communities: filled.map((piece, place) =>
      toCommunity(graph, piece, { place, name: names[place] as string, edges: edges[place] as number }),
    ),
    membership,
    modularity: modularity(adjacency, membership),
    firstCutModularity: modularity(adjacency, parents),
    firstCut: new Set(parents.filter((parent) => parent >= 0)).size,
  };
}

function toCommunity(
  { tables }: ToolGraph,
  piece: FilledPiece,
  { place, name, edges }: { place: number; name: string; edges: number },
): Community {
  const idsOf = (numbers: readonly number[]) => numbers.map((number) => tables.tools[number]?.id as string).sort();
  const distinct = (read: "provider" | "api") =>
    [...new Set(piece.tools.map((number) => tables.tools[number]?.[read] as string))].sort();
  return {
    id: `c${String(place + 1).padStart(4, "0")}`,
    name,
    tools: idsOf(piece.tools),
    siblings: idsOf(piece.siblings),
    relatives: idsOf(piece.relatives),
    providers: distinct("provider"),
    apis: distinct("api"),
    parent: `p${String(piece.parent + 1).padStart(4, "0")}`,
    edges,
  };
}

/** Pairs of tools with an edge, by community. */
function countEdges(adjacency: Adjacency, membership: Int32Array, count: number): number[] {
  const edges = Array.from({ length: count }, () => 0);
  for (let tool = 0; tool < adjacency.count; tool++) {
    const place = membership[tool] as number;
    if (place < 0) continue;
    forEachNeighbour(adjacency, tool, (neighbour) => {
      if (tool < neighbour && membership[neighbour] === place) edges[place] = (edges[place] as number) + 1;
    });
  }
  return edges;
}
