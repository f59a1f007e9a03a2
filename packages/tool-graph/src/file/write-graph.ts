import { renameSync, rmSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import type { PoolTool } from "@toolworld/pool";
import Database from "better-sqlite3";
import type { Communities } from "../community/find-communities.ts";
import { summarize } from "../community/summarize.ts";
import { edgeCount, type ToolGraph, toGraphEdge } from "../graph/tool-graph.ts";
import { graphFileError, guardGraphFile } from "./graph-file-error.ts";
import { createGraphIndexes, createGraphTables } from "./graph-tables.ts";

/**
 * Keeps a graph, its communities and the tools in them in one SQLite file, in place of what was there. The file is there whole
 * or not at all.
 *
 * @param tools The tools that the graph was built from, in any order; those in communities are copied.
 * @throws ToolworldError of type `missing-tool` where a community's tool is not among them, and for what SQLite refuses.
 */
export function writeGraph(path: string, graph: ToolGraph, found: Communities, tools: Iterable<PoolTool>): void {
  const partial = `${path}.partial`;
  guardGraphFile(path, () => {
    rmSync(partial, { force: true });
    const database = new Database(partial);
    try {
      database.pragma("journal_mode = off");
      database.pragma("synchronous = off");
      database.transaction(() => fill(database, path, graph, found, tools))();
      createGraphIndexes(database);
    } catch (error) {
      database.close();
      rmSync(partial, { force: true });
      throw error;
    }
    database.close();
    renameSync(partial, path);
  });
}

function fill(
  database: Database.Database,
  path: string,
  graph: ToolGraph,
  found: Communities,
  tools: Iterable<PoolTool>,
): void {
  createGraphTables(database);
  const communities = database.prepare("insert into communities values (?, ?, ?)");
  found.communities.forEach((community, place) => {
    communities.run(place, community.id, JSON.stringify(community));
  });
  writeTools(database, path, graph, found, tools);
  writeEdges(database, graph, found);
  database.prepare("insert into summary values (?)").run(JSON.stringify(summarize(graph, found)));
}

/** Tools keep the numbers that they have in the graph; one in no community is kept by its id alone. */
function writeTools(
  database: Database.Database,
  path: string,
  { tables }: ToolGraph,
  { membership }: Communities,
  tools: Iterable<PoolTool>,
): void {
  const insert = database.prepare("insert into tools values (?, ?, ?, ?)");
  const numbers = new Map(tables.tools.map(({ id }, number) => [id, number]));
  const ordered = Array.isArray(tools) ? tools.toSorted((left, right) => (left.id < right.id ? -1 : 1)) : tools;
  for (const tool of ordered) {
    const number = numbers.get(tool.id);
    if (number === undefined) continue;
    const place = membership[number] as number;
    const body = place < 0 ? null : deflateRawSync(JSON.stringify(tool), { level: COMPRESSION });
    insert.run(number, tool.id, place < 0 ? null : place, body);
    numbers.delete(tool.id);
  }
  const [missing] = numbers.keys();
  if (missing !== undefined)
    throw graphFileError(
      "missing-tool",
      path,
      `tool "${missing}" is in the graph but not among the tools; give the same tools`,
    );
}

function writeEdges(database: Database.Database, graph: ToolGraph, { membership }: Communities): void {
  const insert = database.prepare("insert into edges values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  const { inputs } = graph.tables;
  for (let number = 0; number < edgeCount(graph); number++) {
    const { field, parameter, score, why } = toGraphEdge(graph, number);
    const giver = graph.from[number] as number;
    const taker = inputs.tools[graph.inputs[number] as number] as number;
    const place = membership[giver] as number;
    const community = place >= 0 && place === membership[taker] ? place : null;
    insert.run(number, giver, taker, community, field, parameter, score, why.concept, why.slots, why.tools);
  }
}

/** Half as large as plain text for little time. */
const COMPRESSION = 3;
