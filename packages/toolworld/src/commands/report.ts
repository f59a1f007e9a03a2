import type { Command } from "commander";
import { type CommandResult, type CommonOptions, defineAction } from "../define-action.ts";
import { writeReportFile } from "../write-report-file.ts";

interface ReportOptions extends CommonOptions {
  readonly store: string;
  readonly out: string;
}

/** `toolworld report`: a store as one page to read. */
export function defineReport(command: Command): Command {
  return command
    .requiredOption("--store <file>", "the run store")
    .requiredOption("--out <file>", "the page to write")
    .option("--json", "print one JSON object")
    .addHelpText("after", "\nExample:\n  toolworld report --store run.sqlite --out report.html")
    .action(defineAction(report));
}

async function report({ store, out }: ReportOptions): Promise<CommandResult> {
  const { bytes } = await writeReportFile(store, out);
  return { json: { store, report: out, bytes }, lines: [`wrote ${out} (${Math.ceil(bytes / 1024)} kB)`] };
}
