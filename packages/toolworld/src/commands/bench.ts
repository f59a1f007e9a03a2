import type { Command } from "commander";
import { type BenchFigures, measureBench } from "../bench/measure-bench.ts";
import { type CommandResult, type CommonOptions, defineAction } from "../define-action.ts";
import { formatTable } from "../output/format-table.ts";

interface BenchOptions extends CommonOptions {
  readonly tau2?: string;
}

/** `toolworld bench`: how fast worlds are here, beside what else one could do. */
export function defineBench(command: Command): Command {
  return command
    .option("--tau2 <dir>", "measure with τ²-bench's retail rows (2.8 MB) in place of our own")
    .option("--json", "print one JSON object")
    .addHelpText("after", "\nExample:\n  toolworld bench --tau2 tau2")
    .action(defineAction(bench));
}

async function bench({ tau2 }: BenchOptions): Promise<CommandResult> {
  const figures = await measureBench(tau2 === undefined ? {} : { tau2 });
  return { json: figures, lines: toLines(figures) };
}

function toLines(figures: BenchFigures): string[] {
  const milliseconds = (value: number) => `${value.toPrecision(3)} ms`;
  const rate = (value: number) => `${Math.round(value).toLocaleString("en")}/s`;
  const times = (value: number) => `${value.toPrecision(3)}x`;
  return [
    `${(figures.stateBytes / 1e6).toFixed(1)} MB of rows as JSON, medians of one run`,
    "",
    ...formatTable(
      ["what", "median", "against"],
      [
        ["fork", milliseconds(figures.forkMs), `${times(figures.structuredCloneMs / figures.forkMs)} structuredClone`],
        [
          "reset after one write",
          milliseconds(figures.resetMs),
          `${times(figures.structuredCloneMs / figures.resetMs)} structuredClone`,
        ],
        [
          "hash after one write",
          milliseconds(figures.hashMs),
          `${times(figures.wholeStateHashMs / figures.hashMs)} whole-state hash`,
        ],
        ["read calls", rate(figures.readsPerSecond), ""],
        ["write calls", rate(figures.writesPerSecond), ""],
        ["verdicts, gold run and verified", rate(figures.verifiesPerSecond), ""],
        ["structuredClone of the rows", milliseconds(figures.structuredCloneMs), ""],
        ["whole-state SHA-256", milliseconds(figures.wholeStateHashMs), ""],
      ],
    ),
  ];
}
