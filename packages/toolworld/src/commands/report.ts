import { Command } from "commander";
import { type CommandResult, type CommonOptions, defineAction } from "../define-action.ts";
import { writeReportFile } from "../write-report-file.ts";

interface ReportOptions extends CommonOptions {
  readonly store: string;
  readonly out: string;
}

/** `toolworld report`: a store as one page to read. */
export function reportCommand(): Command {
  return new Command("report")
    .description(
      "Write a self-contained HTML page: pass^k, reward by number of tool calls, failures by blame, and transcripts with their evidence.",
    )
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
