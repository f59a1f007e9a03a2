import { createHash } from "node:crypto";
import { ToolTablesBuilder } from "../graph/tool-tables.ts";
import { defaultGraphSettings, type GraphSettings } from "../settings/graph-settings.ts";
import type { GoldGraph } from "./gold.ts";
import { scoreAll } from "./score-all.ts";

/** How well the graph's scorer finds the labelled producers; every figure 0 to 1. */
export interface GoldEvaluation {
  /** Parameters whose best-ranked tool is a labelled producer. */
  readonly recallAt1: number;
  /** Parameters with a labelled producer among the ten best. */
  readonly recallAt10: number;
  /** Average precision of all pairs of tool and labelled parameter in one ranking: what is not labelled counts as wrong. */
  readonly averagePrecision: number;
  /** Mean of one over the rank of the best-ranked labelled producer. */
  readonly meanReciprocalRank: number;
  readonly tools: number;
  /** Labelled parameters that were asked about. */
  readonly parameters: number;
  /** Labels left out, as the tools do not declare the field or the parameter that they name. */
  readonly undeclared: number;
}

/** Which consumers count: all, or those with an even or an odd SHA-256 of their id (its last bit), to choose settings on the other half. */
export type GoldHalf = "all" | "even" | "odd";

/**
 * Ranks for each labelled parameter all other tools by their best field for it, with the scorer that `buildGraph` uses, and says
 * where the labelled producer stands.
 */
export function evaluateGold(
  gold: GoldGraph,
  { half = "all", settings = defaultGraphSettings }: { half?: GoldHalf; settings?: GraphSettings } = {},
): GoldEvaluation {
  const builder = new ToolTablesBuilder(settings);
  for (const tool of gold.tools) builder.add(tool);
  const tables = builder.build();
  const { wanted, undeclared } = readLabels(gold, half);
  const { inputs, outputs, tools } = tables;
  const { scores, ...pairs } = scoreAll(tables, settings, KEPT);
  const rankings = new Map<string, Map<string, number>>();
  for (let pair = 0; pair < scores.length; pair++) {
    const input = pairs.inputs[pair] as number;
    const key = slotKey(tools[inputs.tools[input] as number]?.id as string, inputs.paths[input] as string);
    if (!wanted.has(key)) continue;
    const ranking = rankings.get(key) ?? new Map<string, number>();
    const producer = tools[outputs.tools[pairs.outputs[pair] as number] as number]?.id as string;
    ranking.set(producer, Math.max(ranking.get(producer) ?? 0, scores[pair] as number));
    rankings.set(key, ranking);
  }
  return { ...measure(rankings, wanted), tools: tools.length, parameters: wanted.size, undeclared };
}

/** The labelled producers of each labelled parameter that its tool declares. */
function readLabels(gold: GoldGraph, half: GoldHalf): { wanted: Map<string, Set<string>>; undeclared: number } {
  const byId = new Map(gold.tools.map((tool) => [tool.id, tool]));
  const wanted = new Map<string, Set<string>>();
  let undeclared = 0;
  for (const [producer, field, consumer, parameter] of gold.fields) {
    if (half !== "all" && halfOf(consumer) !== half) continue;
    const gives = byId.get(producer)?.outputs?.some(({ path }) => path === field);
    const takes = byId.get(consumer)?.inputs.some(({ path }) => path === parameter);
    if (!gives || !takes || producer === consumer) {
      undeclared++;
      continue;
    }
    const key = slotKey(consumer, parameter);
    wanted.set(key, (wanted.get(key) ?? new Set()).add(producer));
  }
  return { wanted, undeclared };
}

function measure(rankings: ReadonlyMap<string, ReadonlyMap<string, number>>, wanted: ReadonlyMap<string, Set<string>>) {
  let [first, ten, reciprocal, labels] = [0, 0, 0, 0];
  const all: { score: number; right: boolean }[] = [];
  for (const [key, producers] of wanted) {
    labels += producers.size;
    const ranking = [...(rankings.get(key) ?? [])].map(([tool, score]) => ({ score, right: producers.has(tool) }));
    // Of equal scores the wrong ones come first, so that a tie is never luck.
    ranking.sort((left, right) => right.score - left.score || Number(left.right) - Number(right.right));
    all.push(...ranking);
    const rank = ranking.findIndex(({ right }) => right) + 1;
    if (rank === 0) continue;
    first += rank === 1 ? 1 : 0;
    ten += rank <= 10 ? 1 : 0;
    reciprocal += 1 / rank;
  }
  all.sort((left, right) => right.score - left.score || Number(left.right) - Number(right.right));
  let [found, precisions] = [0, 0];
  all.forEach(({ right }, index) => {
    if (right) precisions += ++found / (index + 1);
  });
  const count = Math.max(1, wanted.size);
  return {
    recallAt1: first / count,
    recallAt10: ten / count,
    averagePrecision: precisions / Math.max(1, labels),
    meanReciprocalRank: reciprocal / count,
  };
}

/** Whether the SHA-256 of an id, as a number, is even or odd. */
export function halfOf(id: string): "even" | "odd" {
  return Number.parseInt(createHash("sha256").update(id).digest("hex").at(-1) as string, 16) % 2 === 0 ? "even" : "odd";
}

function slotKey(tool: string, path: string): string {
  return JSON.stringify([tool, path]);
}

/** How many fields are kept for one parameter; a labelled producer below them counts as not found. */
const KEPT = 150;
