import type { ToolEntry, ToolTables } from "../graph/tool-tables.ts";
import type { CommunitySettings } from "../settings/graph-settings.ts";
import type { Piece } from "./partition.ts";

/** A piece with the tools that joined it without an edge. */
export interface FilledPiece extends Piece {
  /** Those of the same API and entity as a tool of the piece. */
  readonly siblings: readonly number[];
  /** Those whose entity lies above or below one of the piece in the API's paths. */
  readonly relatives: readonly number[];
}

/**
 * Gives pieces the operations that no edge leads to, most deletes and many actions: first those of the same API and entity, then,
 * for small pieces, those of entities above and below in the API's paths. A tool goes to one piece at most.
 */
export function fillPieces(tables: ToolTables, pieces: readonly Piece[], settings: CommunitySettings): FilledPiece[] {
  const { tools } = tables;
  const taken = new Uint8Array(tools.length);
  for (const piece of pieces) for (const tool of piece.tools) taken[tool] = 1;
  const free = groupFree(tools, taken);
  const freeByApi = new Map<string, string[]>();
  for (const key of free.keys()) {
    const api = key.slice(0, key.indexOf("\n"));
    freeByApi.set(api, [...(freeByApi.get(api) ?? []), key]);
  }
  const siblings = pieces.map((piece) => {
    const entities = entitiesOf(tools, piece.tools);
    return takeFrom(free, entities, settings.siblingsTo - piece.tools.length, taken);
  });
  return pieces.map((piece, number) => {
    const own = siblings[number] as number[];
    const room = settings.growTo - piece.tools.length - own.length;
    const around = room > 0 ? entitiesAround(tools, piece.tools, free, freeByApi) : [];
    const relatives = takeFrom(free, around, room, taken);
    const all = [...piece.tools, ...own, ...relatives].sort((left, right) => left - right);
    return { ...piece, tools: all, siblings: own, relatives };
  });
}

/** The tools that are in no piece, by API and entity. */
function groupFree(tools: readonly ToolEntry[], taken: Uint8Array): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  tools.forEach((tool, number) => {
    if (taken[number] === 1 || tool.noun === "") return;
    const key = entityKey(tool.api, tool.noun);
    const group = groups.get(key);
    if (group) group.push(number);
    else groups.set(key, [number]);
  });
  return groups;
}

/** A piece's entities, those with most of its tools first. */
function entitiesOf(tools: readonly ToolEntry[], piece: readonly number[]): string[] {
  const counts = new Map<string, number>();
  for (const number of piece) {
    const { api, noun } = tools[number] as ToolEntry;
    if (noun !== "") counts.set(entityKey(api, noun), (counts.get(entityKey(api, noun)) ?? 0) + 1);
  }
  return [...counts].sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1)).map(([key]) => key);
}

/** The entities that a piece's tools have above them in their paths, and those that have one of the piece's above them. */
function entitiesAround(
  tools: readonly ToolEntry[],
  piece: readonly number[],
  free: ReadonlyMap<string, readonly number[]>,
  freeByApi: ReadonlyMap<string, readonly string[]>,
): string[] {
  const own = new Set(entitiesOf(tools, piece));
  const apis = new Set(piece.map((number) => (tools[number] as ToolEntry).api));
  const below: string[] = [];
  for (const api of apis)
    for (const key of freeByApi.get(api) ?? []) {
      if (own.has(key)) continue;
      const isBelow = (number: number) =>
        (tools[number] as ToolEntry).parents.slice(-1).some((parent) => own.has(entityKey(api, parent)));
      if (free.get(key)?.some(isBelow)) below.push(key);
    }
  const above = piece.flatMap((number) => {
    const { api, parents } = tools[number] as ToolEntry;
    return parents.slice(-1).map((parent) => entityKey(api, parent));
  });
  return [...new Set([...below.sort(), ...above.sort()])].filter((key) => !own.has(key));
}

function takeFrom(
  free: ReadonlyMap<string, readonly number[]>,
  entities: readonly string[],
  room: number,
  taken: Uint8Array,
): number[] {
  const found: number[] = [];
  for (const entity of entities)
    for (const tool of free.get(entity) ?? []) {
      if (found.length >= room) return found;
      if (taken[tool] === 1) continue;
      taken[tool] = 1;
      found.push(tool);
    }
  return found;
}

function entityKey(api: string, noun: string): string {
  return `${api}\n${noun}`;
}
