import { writeFileSync } from "node:fs";
import { exportGraph, type GraphExportFormat, readGraph } from "@toolworld/tool-graph";
import { Command, Option } from "commander";
import { type CommandResult, type CommonOptions, defineAction } from "../../define-action.ts";

interface GraphExportOptions extends CommonOptions {
  readonly graph: string;
  readonly out: string;
  readonly format: GraphExportFormat;
  readonly community?: string;
}

/** `toolworld graph export`: a graph for other programs. */
export function graphExportCommand(): Command {
  return new Command("export")
    .description("Write a graph, or one of its communities, for Gephi (GEXF) or graphology (JSON).")
    .requiredOption("--graph <file>", "the graph")
    .requiredOption("--out <file>", "where it goes")
    .addOption(new Option("--format <format>", "which format").choices(["gexf", "json"]).default("gexf"))
    .option("--community <id>", "this community alone")
    .option("--json", "print one JSON object")
    .addHelpText("after", "\nExample:\n  toolworld graph export --graph pool.graph --community c0001 --out c0001.gexf")
    .action(defineAction(run));
}

async function run({ graph: path, out, format, community }: GraphExportOptions): Promise<CommandResult> {
  using graph = readGraph(path);
  const { text, nodes, edges } = exportGraph(graph, { format, ...(community === undefined ? {} : { community }) });
  writeFileSync(out, text);
  return { json: { out, format, nodes, edges }, lines: [`${out}: ${nodes} tools, ${edges} edges`] };
}
