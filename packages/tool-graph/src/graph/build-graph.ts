import { ToolworldError } from "@toolworld/contracts";
import type { PoolTool } from "@toolworld/pool";
import { defaultGraphSettings, type GraphSettings } from "../settings/graph-settings.ts";
import { compete, type ScoredPairs } from "./compete.ts";
import { findPairs } from "./find-pairs.ts";
import { Scorer } from "./scorer.ts";
import type { ToolGraph } from "./tool-graph.ts";
import { type ToolTables, ToolTablesBuilder } from "./tool-tables.ts";

/** How a graph is built. */
export interface BuildGraphOptions {
  readonly settings?: GraphSettings;
  /** Told after each tool that was read, and after each that was compared with the others. */
  readonly onProgress?: (stage: "read" | "compare", done: number) => void;
}

/**
 * Finds which tool feeds which. A list may come in any order; anything else that is read tool by tool, such as a pool, must come
 * in the order of the ids (by UTF-16 code units, as `<` has it), since it is read only once.
 *
 * @throws ToolworldError of type `unsorted-tools`, or `doubled-tool` where two tools have one id.
 */
export function buildGraph(tools: Iterable<PoolTool>, options: BuildGraphOptions = {}): ToolGraph {
  const { settings = defaultGraphSettings, onProgress } = options;
  const builder = new ToolTablesBuilder(settings);
  const ordered = Array.isArray(tools) ? tools.toSorted(byId) : tools;
  let last = "";
  let read = 0;
  for (const tool of ordered) {
    if (!builder.add(tool)) throw orderError(tool.id, last);
    last = tool.id;
    onProgress?.("read", ++read);
  }
  const tables = builder.build();
  const pairs = findPairs(tables, settings, (done) => onProgress?.("compare", done));
  const scores = compete(pairs, tables.outputs.tools, tables.inputs.count, tables.outputs.count, settings.score);
  return collect(tables, pairs, scores, settings);
}

/** Keeps the best producers of each parameter and lays the edges out by the tool that takes. */
function collect(tables: ToolTables, pairs: ScoredPairs, scores: Float32Array, settings: GraphSettings): ToolGraph {
  const kept = keepBest(pairs, scores, settings);
  const { inputs, outputs } = tables;
  const count = kept.length;
  const offsets = new Uint32Array(tables.tools.length + 1);
  const graph = {
    tables,
    offsets,
    from: new Uint32Array(count),
    outputs: new Uint32Array(count),
    inputs: new Uint32Array(count),
    scores: new Float32Array(count),
    slots: new Float32Array(count),
    likeness: new Float32Array(count),
    weights: new Float32Array(count),
  };
  const { slotsShare } = settings.edges;
  const scorer = new Scorer(tables, settings.score);
  kept.forEach((pair, edge) => {
    const [input, output] = [pairs.inputs[pair] as number, pairs.outputs[pair] as number];
    const [from, to] = [outputs.tools[output] as number, inputs.tools[input] as number];
    scorer.setTool(to);
    scorer.setParameter(input);
    const [slots, likeness] = [scorer.slotLikeness(output), scorer.toolLikeness(from)];
    graph.from[edge] = from;
    graph.outputs[edge] = output;
    graph.inputs[edge] = input;
    graph.scores[edge] = scores[pair] as number;
    graph.slots[edge] = slots;
    graph.likeness[edge] = likeness;
    graph.weights[edge] = slotsShare * slots + (1 - slotsShare) * likeness;
    offsets[to + 1] = (offsets[to + 1] as number) + 1;
  });
  for (let tool = 0; tool < tables.tools.length; tool++)
    offsets[tool + 1] = (offsets[tool + 1] as number) + (offsets[tool] as number);
  return graph;
}

/** The numbers of the pairs that become edges, by parameter, then the best first. Pairs come by parameter. */
function keepBest({ inputs, outputs }: ScoredPairs, scores: Float32Array, { edges }: GraphSettings): number[] {
  const kept: number[] = [];
  for (let start = 0; start < inputs.length; ) {
    let end = start + 1;
    while (end < inputs.length && inputs[end] === inputs[start]) end++;
    const group = Array.from({ length: end - start }, (_, index) => start + index)
      .filter((pair) => (scores[pair] as number) >= edges.scoreBar)
      .sort(
        (left, right) =>
          (scores[right] as number) - (scores[left] as number) ||
          (outputs[left] as number) - (outputs[right] as number),
      );
    kept.push(...group.slice(0, edges.producers));
    start = end;
  }
  return keepNearest(kept, outputs, scores, edges.consumers);
}

/** Of a field that fits a great many parameters, as `user_id` does, keeps the edges to those that it fits best. */
function keepNearest(kept: readonly number[], outputs: Uint32Array, scores: Float32Array, most: number): number[] {
  const byField = new Map<number, number[]>();
  for (const pair of kept) {
    const field = outputs[pair] as number;
    const group = byField.get(field);
    if (group) group.push(pair);
    else byField.set(field, [pair]);
  }
  const dropped = new Set<number>();
  for (const group of byField.values()) {
    if (group.length <= most) continue;
    group.sort((left, right) => (scores[right] as number) - (scores[left] as number) || left - right);
    for (const pair of group.slice(most)) dropped.add(pair);
  }
  return kept.filter((pair) => !dropped.has(pair));
}

function byId(left: PoolTool, right: PoolTool): number {
  return left.id < right.id ? -1 : left.id > right.id ? 1 : 0;
}

function orderError(id: string, last: string): ToolworldError {
  const type = id === last ? "doubled-tool" : "unsorted-tools";
  const what = id === last ? `tool "${id}" comes twice` : `tool "${id}" comes after "${last}"`;
  return new ToolworldError({
    room: "tool-graph",
    type,
    message: `[tool-graph] ${what}; give each tool once, in the order of the ids, or give a list`,
    details: { id },
  });
}
