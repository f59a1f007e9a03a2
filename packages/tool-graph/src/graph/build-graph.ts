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
  const { slotsShare, hubExponent } = settings.edges;
  const askers = countAskers(tables);
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
    const asking = askers.get(askerKey(tables, input)) as number;
    graph.weights[edge] = (slotsShare * slots + (1 - slotsShare) * likeness) / asking ** hubExponent;
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
  return kept;
}

/** How many parameters of each API ask for each concept. */
function countAskers(tables: ToolTables): Map<string, number> {
  const { inputs } = tables;
  const counts = new Map<string, number>();
  for (let input = 0; input < inputs.count; input++) {
    if (inputs.feeds[input] !== 1) continue;
    const key = askerKey(tables, input);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function askerKey({ inputs, tools }: ToolTables, input: number): string {
  return `${inputs.concepts[input]} ${tools[inputs.tools[input] as number]?.api}`;
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
