import { createRandom, type Random } from "@toolworld/contracts";
import type { ToolTables } from "../graph/tool-tables.ts";
import type { CommunitySettings } from "../settings/graph-settings.ts";
import { type Adjacency, forEachNeighbour } from "./adjacency.ts";
import { louvain } from "./louvain.ts";

/** Tools that belong together by their edges. */
export interface Piece {
  /** Ascending. */
  readonly tools: readonly number[];
  /** The number of the community of the first cut that it is of. */
  readonly parent: number;
}

/** The communities of the graph: a first cut, and the pieces that its large parts were split into. */
export interface Partition {
  /** For each tool the number of its community of the first cut; −1 for tools without an edge. */
  readonly parents: Int32Array;
  readonly pieces: readonly Piece[];
}

/**
 * Cuts a graph into communities, and those that are too large again at rising resolution until each piece is small enough. Pieces
 * that are too small to be of use go to the neighbour that they share most weight with.
 */
export function partition(adjacency: Adjacency, tables: ToolTables, settings: CommunitySettings): Partition {
  const random = createRandom(settings.seed);
  const connected: number[] = [];
  for (let tool = 0; tool < adjacency.count; tool++)
    if (adjacency.offsets[tool] !== adjacency.offsets[tool + 1]) connected.push(tool);
  const parents = new Int32Array(adjacency.count).fill(-1);
  const pieces: Piece[] = [];
  louvain(adjacency, connected, settings.resolution, random).forEach((part, parent) => {
    for (const tool of part) parents[tool] = parent;
    for (const tools of split(adjacency, tables, part, settings, random)) pieces.push({ tools, parent });
  });
  return { parents, pieces: gatherCrumbs(adjacency, pieces, settings) };
}

/** Splits a part until every piece is small enough: by Louvain while that helps, then by API and entity. */
function split(
  adjacency: Adjacency,
  tables: ToolTables,
  part: readonly number[],
  settings: CommunitySettings,
  random: Random,
): (readonly number[])[] {
  let open: (readonly number[])[] = [part];
  const done: (readonly number[])[] = [];
  let resolution = settings.resolution;
  for (let round = 0; open.length > 0 && round < settings.splits; round++) {
    const next: (readonly number[])[] = [];
    for (const piece of open) {
      if (piece.length <= settings.largest) done.push(piece);
      else if (round === 0) next.push(piece);
      else next.push(...louvain(adjacency, piece, resolution, random));
    }
    open = next;
    resolution *= settings.resolutionStep;
  }
  for (const piece of open) done.push(...cut(tables, piece, settings.largest));
  return done;
}

/** The last resort for what does not fall apart: tools of one API and entity stay together as far as they can. */
function cut({ tools }: ToolTables, piece: readonly number[], largest: number): (readonly number[])[] {
  const keyOf = (tool: number) => `${tools[tool]?.api}\n${tools[tool]?.noun}`;
  const sorted = [...piece].sort((left, right) => {
    const [a, b] = [keyOf(left), keyOf(right)];
    return a < b ? -1 : a > b ? 1 : left - right;
  });
  const pieces: number[][] = [];
  for (let start = 0; start < sorted.length; start += largest)
    pieces.push(sorted.slice(start, start + largest).sort((left, right) => left - right));
  return pieces;
}

/** Gives each small piece to the piece that it shares most weight with, if that has room. */
function gatherCrumbs(adjacency: Adjacency, pieces: readonly Piece[], settings: CommunitySettings): Piece[] {
  const tools = pieces.map((piece) => [...piece.tools]);
  const owner = new Int32Array(adjacency.count).fill(-1);
  for (const [number, piece] of tools.entries()) for (const tool of piece) owner[tool] = number;
  const bySize = tools.map((_, number) => number).sort((left, right) => size(left) - size(right) || left - right);
  function size(number: number): number {
    return tools[number]?.length ?? 0;
  }
  for (const number of bySize) {
    if (size(number) === 0 || size(number) >= settings.smallest) continue;
    const shared = new Map<number, number>();
    for (const tool of tools[number] as number[])
      forEachNeighbour(adjacency, tool, (neighbour, weight) => {
        const other = owner[neighbour] as number;
        if (other !== number) shared.set(other, (shared.get(other) ?? 0) + weight);
      });
    const [best] = [...shared]
      .filter(([other]) => size(other) + size(number) <= settings.largest && size(other) > 0)
      .sort(([a, left], [b, right]) => right - left || a - b);
    if (!best) continue;
    for (const tool of tools[number] as number[]) {
      owner[tool] = best[0];
      tools[best[0]]?.push(tool);
    }
    tools[number] = [];
  }
  return pieces.flatMap(({ parent }, number) => {
    const piece = tools[number] as number[];
    return piece.length > 0 ? [{ parent, tools: piece.sort((left, right) => left - right) }] : [];
  });
}
