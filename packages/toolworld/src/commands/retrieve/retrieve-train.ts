import { statSync } from "node:fs";
import { type ToolDocument, toolToDocument, trainStaticEmbedding, writeStaticEmbedding } from "@toolworld/retriever";
import { Command } from "commander";
import { type CommandResult, type CommonOptions, defineAction } from "../../define-action.ts";
import { createProgressBar } from "../../output/progress-bar.ts";
import { createTerminal } from "../../output/terminal.ts";
import { naturalNumber, positiveInteger } from "../options.ts";
import { readPoolTools } from "./read-pool-tools.ts";

interface RetrieveTrainOptions extends CommonOptions {
  readonly pool: readonly string[];
  readonly out: string;
  readonly epochs: number;
  readonly dimensions: number;
  readonly seed: number;
}

/** `toolworld retrieve train`: a static embedding from a pool alone. */
export function retrieveTrainCommand(): Command {
  return new Command("train")
    .description(
      "Train a static embedding on a pool, without labels and without a download: descriptions beside names, parameters and outputs. The same pool and seed give the same file.",
    )
    .requiredOption("--pool <files...>", "pools, or JSON Lines of tools")
    .requiredOption("--out <file>", "the file to write")
    .option("--epochs <n>", "how often each tool is seen", positiveInteger, 2)
    .option("--dimensions <n>", "how long vectors are", positiveInteger, 128)
    .option("--seed <n>", "draws where vectors start and in which order tools are seen", naturalNumber, 0)
    .option("--json", "print one JSON object")
    .addHelpText("after", "\nExample:\n  toolworld retrieve train --pool pool.sqlite --out pool.embedding")
    .action(defineAction(train));
}

async function train({ pool, out, epochs, dimensions, seed }: RetrieveTrainOptions): Promise<CommandResult> {
  const started = performance.now();
  const bar = createProgressBar(createTerminal(), "train");
  const documents: ToolDocument[] = [];
  try {
    for (const path of pool) for await (const tool of readPoolTools(path)) documents.push(toolToDocument(tool));
    let last = 0;
    const embedding = trainStaticEmbedding(documents, {
      epochs,
      dimensions,
      seed,
      onProgress(done, total, loss) {
        last = last === 0 ? loss : 0.98 * last + 0.02 * loss;
        bar.update(done, total, `loss ${last.toFixed(3)}`);
      },
    });
    writeStaticEmbedding(out, embedding);
    const seconds = (performance.now() - started) / 1000;
    const { size: bytes } = statSync(out);
    const terms = embedding.terms.length;
    return {
      json: { out, tools: documents.length, terms, dimensions, epochs, seed, loss: last, bytes, seconds },
      lines: [
        `${terms} terms of ${documents.length} tools in ${dimensions} dimensions, ${(bytes / 1e6).toFixed(1)} MB, ${seconds.toFixed(0)} s: ${out}`,
      ],
    };
  } finally {
    bar.end();
  }
}
