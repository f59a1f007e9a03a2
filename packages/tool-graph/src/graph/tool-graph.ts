import type { GraphEdge } from "./graph-edge.ts";
import type { ToolTables } from "./tool-tables.ts";

/**
 * Which tool feeds which, in compressed sparse rows: the edges into tool `t` are at `offsets[t]` up to `offsets[t + 1]`, by
 * parameter, then the best first.
 */
export interface ToolGraph {
  readonly tables: ToolTables;
  readonly offsets: Uint32Array;
  /** The tools that give. */
  readonly from: Uint32Array;
  /** Rows of the tables' outputs. */
  readonly outputs: Uint32Array;
  /** Rows of the tables' inputs. */
  readonly inputs: Uint32Array;
  readonly scores: Float32Array;
  /** How alike field and parameter are. */
  readonly slots: Float32Array;
  /** How alike the tools are. */
  readonly likeness: Float32Array;
  /** What an edge weighs when communities are sought: the likeness of its slots and tools. */
  readonly weights: Float32Array;
}

/** How many edges a graph has. */
export function edgeCount(graph: ToolGraph): number {
  return graph.from.length;
}

/** Calls back for every edge with its number and its two tools. */
export function forEachEdge(graph: ToolGraph, visit: (edge: number, from: number, to: number) => void): void {
  for (let to = 0; to + 1 < graph.offsets.length; to++)
    for (let edge = graph.offsets[to] as number; edge < (graph.offsets[to + 1] as number); edge++)
      visit(edge, graph.from[edge] as number, to);
}

/** An edge in words. */
export function toGraphEdge(graph: ToolGraph, edge: number): GraphEdge {
  const { tables } = graph;
  const [output, input] = [graph.outputs[edge] as number, graph.inputs[edge] as number];
  const idOf = (tool: number) => tables.tools[tool]?.id as string;
  return {
    from: idOf(graph.from[edge] as number),
    to: idOf(tables.inputs.tools[input] as number),
    field: tables.outputs.paths[output] as string,
    parameter: tables.inputs.paths[input] as string,
    score: rounded(graph.scores[edge] as number),
    why: {
      concept: tables.conceptTexts[tables.inputs.concepts[input] as number] as string,
      slots: rounded(graph.slots[edge] as number),
      tools: rounded(graph.likeness[edge] as number),
    },
  };
}

/** Four digits are more than a score is good for; single precision may exceed 1 by a hair. */
function rounded(value: number): number {
  return Math.min(1, Math.max(0, Math.round(value * 10_000) / 10_000));
}
