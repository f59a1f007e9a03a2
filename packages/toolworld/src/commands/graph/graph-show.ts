import { createRandom } from "@toolworld/contracts";
import { type Community, readGraph, type ToolGraphFile } from "@toolworld/tool-graph";
import { Command } from "commander";
import { type CommandResult, type CommonOptions, defineAction } from "../../define-action.ts";
import { wrapText } from "../../output/wrap-text.ts";
import { usageError } from "../../usage-error.ts";
import { positiveInteger } from "../options.ts";
import { graphSummaryLines } from "./graph-summary-lines.ts";

interface GraphShowOptions extends CommonOptions {
  readonly graph: string;
  readonly community?: string;
  readonly sample?: number;
  readonly seed: string;
  readonly least: number;
  readonly limit: number;
}

/** `toolworld graph show`: a graph's communities, or one of them with its tools and edges. */
export function graphShowCommand(): Command {
  return new Command("show")
    .description("List a graph's communities, the largest first, or show one with its tools and edges.")
    .requiredOption("--graph <file>", "the graph")
    .option("--community <id>", "show this one")
    .option("--sample <n>", "draw n communities instead of listing the largest", positiveInteger)
    .option("--seed <seed>", "the draw's seed", "0")
    .option("--least <n>", "leave out communities of fewer tools", positiveInteger, 5)
    .option("--limit <n>", "list at most n communities", positiveInteger, 50)
    .option("--json", "print one JSON object")
    .addHelpText("after", "\nExample:\n  toolworld graph show --graph pool.graph --sample 30")
    .action(defineAction(show));
}

async function show(options: GraphShowOptions): Promise<CommandResult> {
  using graph = readGraph(options.graph);
  return options.community === undefined ? showAll(graph, options) : showOne(graph, options.community);
}

function showAll(graph: ToolGraphFile, { sample, seed, least, limit }: GraphShowOptions): CommandResult {
  const all = [...graph.communities()].filter(({ tools }) => tools.length >= least);
  const chosen = sample === undefined ? all.slice(0, limit) : createRandom(seed).shuffle(all).slice(0, sample);
  return {
    json: { summary: graph.summary, communities: chosen },
    lines: [
      ...graphSummaryLines(graph.summary),
      "",
      ...chosen.flatMap(communityLines),
      "",
      `${chosen.length} of ${all.length} communities of ${least} tools or more`,
    ],
  };
}

function showOne(graph: ToolGraphFile, id: string): CommandResult {
  const community = graph.community(id) ?? [...graph.communities()].find(({ name }) => name === id);
  if (!community)
    throw usageError("unknown-community", `${graph.name} has no community "${id}"; leave --community out to list them`);
  const edges = graph.edges(community.id);
  const tools = graph.tools(community.id);
  return {
    json: { community, edges, tools },
    lines: [
      `${community.id}  ${community.name}`,
      ...wrapText(listed(community.apis, 12), { first: "of ", rest: "   " }),
      "",
      ...tools.flatMap((tool) => [
        ...wrapText(`${tool.id} (by ${cameBy(community, tool.id)})`, { rest: "  " }),
        ...wrapText(firstLine(tool.description), { first: "  " }),
      ]),
      "",
      ...edges.flatMap(({ from, to, field, parameter, score, why }) => [
        ...wrapText(from, { first: `${score.toFixed(3)}  ` }),
        ...wrapText(`${field} -> ${parameter} of ${to}, as ${why.concept}`, { first: "       " }),
      ]),
    ],
  };
}

function communityLines({ id, name, tools, edges, apis }: Community): string[] {
  const names = tools.map((tool) => tool.split("/").at(-1) as string);
  return [
    ...wrapText(`${name}: ${tools.length} tools, ${edges} edges`, { first: `${id}  ` }),
    ...wrapText(`of ${listed(apis, 3)}`, { first: "       " }),
    ...wrapText(`such as ${listed(names, 4)}`, { first: "       " }),
  ];
}

function cameBy(community: Community, tool: string): string {
  if (community.siblings.includes(tool)) return "entity";
  return community.relatives.includes(tool) ? "path" : "edges";
}

function listed(items: readonly string[], most: number): string {
  const more = items.length - most;
  return items.slice(0, most).join(", ") + (more > 0 ? ` and ${more} more` : "");
}

function firstLine(text: string): string {
  const line = text.split("\n")[0] as string;
  return line.length > 70 ? `${line.slice(0, 69)}…` : line;
}
