import { forEachEdge, type ToolGraph } from "../graph/tool-graph.ts";

/** A graph's edges without their direction, in compressed sparse rows: each pair of tools once on either side, weights summed. */
export interface Adjacency {
  readonly count: number;
  readonly offsets: Uint32Array;
  /** Ascending in a row. */
  readonly neighbours: Uint32Array;
  readonly weights: Float64Array;
}

/** Forgets which way edges go. */
export function toAdjacency(graph: ToolGraph): Adjacency {
  const count = graph.tables.tools.length;
  const rows: (Map<number, number> | undefined)[] = [];
  const add = (tool: number, other: number, weight: number) => {
    const row = rows[tool] ?? new Map<number, number>();
    rows[tool] = row.set(other, (row.get(other) ?? 0) + weight);
  };
  forEachEdge(graph, (edge, from, to) => {
    const weight = graph.weights[edge] as number;
    if (weight <= 0) return;
    add(from, to, weight);
    add(to, from, weight);
  });
  const offsets = new Uint32Array(count + 1);
  for (let tool = 0; tool < count; tool++) offsets[tool + 1] = (offsets[tool] as number) + (rows[tool]?.size ?? 0);
  const neighbours = new Uint32Array(offsets[count] as number);
  const weights = new Float64Array(offsets[count] as number);
  for (let tool = 0; tool < count; tool++) {
    const sorted = [...(rows[tool] ?? [])].sort(([left], [right]) => left - right);
    sorted.forEach(([other, weight], index) => {
      neighbours[(offsets[tool] as number) + index] = other;
      weights[(offsets[tool] as number) + index] = weight;
    });
  }
  return { count, offsets, neighbours, weights };
}

/** Calls back for every neighbour of a tool. */
export function forEachNeighbour(
  { offsets, neighbours, weights }: Adjacency,
  tool: number,
  visit: (neighbour: number, weight: number) => void,
): void {
  for (let index = offsets[tool] as number; index < (offsets[tool + 1] as number); index++)
    visit(neighbours[index] as number, weights[index] as number);
}

/**
 * Newman's modularity of a partition (Phys. Rev. E 69, 026113): how much more weight lies within the parts than chance would put
 * there. Tools that belong to no part (−1) count as parts of their own.
 */
export function modularity(adjacency: Adjacency, parts: Int32Array): number {
  const degrees = new Map<number, number>();
  let [total, within, alone] = [0, 0, 0];
  for (let tool = 0; tool < adjacency.count; tool++) {
    const part = parts[tool] as number;
    let degree = 0;
    forEachNeighbour(adjacency, tool, (neighbour, weight) => {
      degree += weight;
      if (part >= 0 && parts[neighbour] === part) within += weight;
    });
    total += degree;
    if (part >= 0) degrees.set(part, (degrees.get(part) ?? 0) + degree);
    else alone += degree ** 2;
  }
  if (total === 0) return 0;
  let squares = alone;
  for (const degree of degrees.values()) squares += degree ** 2;
  return within / total - squares / total ** 2;
}
