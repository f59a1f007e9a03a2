import { compete, type ScoredPairs } from "../graph/compete.ts";
import { PairList } from "../graph/pair-list.ts";
import { Scorer } from "../graph/scorer.ts";
import type { ToolTables } from "../graph/tool-tables.ts";
import { TopK } from "../graph/top-k.ts";
import type { GraphSettings } from "../settings/graph-settings.ts";

/** The best fields of other tools for every parameter of every tool, found by comparing all of them: for small pools. */
export function scoreAll(
  tables: ToolTables,
  settings: GraphSettings,
  keep: number,
): ScoredPairs & { readonly scores: Float32Array } {
  const { tools, inputs, outputs } = tables;
  const scorer = new Scorer(tables, settings.score);
  const pairs = new PairList();
  const best = new TopK(keep);
  const likeness = tools.map(() => ({ tools: 0, context: 0 }));
  for (let tool = 0; tool < tools.length; tool++) {
    scorer.setTool(tool);
    for (let other = 0; other < tools.length; other++) {
      likeness[other] = { tools: scorer.toolLikeness(other), context: scorer.contextLikeness(other) };
    }
    for (let input = inputs.offsets[tool] as number; input < (inputs.offsets[tool + 1] as number); input++) {
      scorer.setParameter(input);
      best.clear();
      for (let output = 0; output < outputs.count; output++) {
        const producer = outputs.tools[output] as number;
        if (producer === tool) continue;
        const slots = scorer.slotLikeness(output);
        const type = scorer.typeAgreement(output);
        best.offer(
          output,
          scorer.affinity({ ...(likeness[producer] as { tools: number; context: number }), slots, type }),
        );
      }
      for (const { number, value } of best.take()) pairs.add(input, number, value);
    }
  }
  const built = pairs.build();
  return { ...built, scores: compete(built, outputs.tools, inputs.count, outputs.count, settings.score) };
}
