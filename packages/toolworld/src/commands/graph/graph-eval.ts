import { evaluateGold, type GoldHalf, readGold } from "@toolworld/tool-graph";
import { Command, Option } from "commander";
import { type CommandResult, type CommonOptions, defineAction } from "../../define-action.ts";
import { formatTable } from "../../output/format-table.ts";

interface GraphEvalOptions extends CommonOptions {
  readonly gold: string;
  readonly half: GoldHalf;
}

/** `toolworld graph eval`: how well the graph's scorer finds labelled producers. */
export function graphEvalCommand(): Command {
  return new Command("eval")
    .description("Measure how well the graph's scorer finds the producers of a labelled graph.")
    .requiredOption("--gold <file>", "the labelled graph: JSON, plain or gzipped")
    .addOption(
      new Option("--half <half>", "which consumers count: all, or those whose id's SHA-256 is even or odd")
        .choices(["all", "even", "odd"])
        .default("all"),
    )
    .option("--json", "print one JSON object")
    .addHelpText("after", "\nExample:\n  toolworld graph eval --gold nestools.json.gz --half even")
    .action(defineAction(evaluate));
}

async function evaluate({ gold, half }: GraphEvalOptions): Promise<CommandResult> {
  const result = evaluateGold(readGold(gold), { half });
  const { recallAt1, recallAt10, averagePrecision, meanReciprocalRank, parameters, tools, undeclared } = result;
  const figures = { recallAt1, recallAt10, averagePrecision, meanReciprocalRank };
  return {
    json: result,
    lines: [
      ...formatTable(
        ["figure", "value"],
        Object.entries(figures).map(([name, value]) => [name, value.toFixed(4)]),
      ),
      "",
      `${parameters} labelled parameters of ${half} consumers, ranked over ${tools} tools`,
      `${undeclared} labels name a field or a parameter that its tool does not declare; they were left out`,
    ],
  };
}
