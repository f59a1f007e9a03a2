import { existsSync } from "node:fs";
import { inflateRawSync } from "node:zlib";
import { parse } from "@toolworld/contracts";
import { type PoolTool, poolToolSchema } from "@toolworld/pool";
import Database from "better-sqlite3";
import type { z } from "zod";
import { communitySchema } from "../community/community.ts";
import { type GraphEdge, graphEdgeSchema } from "../graph/graph-edge.ts";
import { graphFileError, guardGraphFile } from "./graph-file-error.ts";
import { graphSummarySchema } from "./graph-summary.ts";
import { GRAPH_APPLICATION_ID, GRAPH_VERSION } from "./graph-tables.ts";
import type { ToolGraphFile } from "./tool-graph-file.ts";

/**
 * Opens a graph's file to read.
 *
 * @throws ToolworldError of type `missing-graph`, `wrong-graph` for a file that is no graph or of another version,
 * `unfinished-graph` where its writer was interrupted, `damaged-graph` where what is read does not hold together.
 */
export function readGraph(path: string): ToolGraphFile {
  if (!existsSync(path))
    throw graphFileError(
      "missing-graph",
      path,
      `there is no such graph; make one with "toolworld graph build --out ${path}"`,
    );
  return guardGraphFile(path, () => {
    const database = new Database(path, { readonly: true });
    try {
      return open(database, path);
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

function open(database: Database.Database, path: string): ToolGraphFile {
  checkVersion(database, path);
  const summaries = database.prepare("select body from summary").pluck().all();
  if (summaries.length !== 1)
    throw graphFileError("unfinished-graph", path, "this graph was never finished; build it again");
  const summary = read(graphSummarySchema, toJson(path, summaries[0]), "graph summary", path);
  const all = database.prepare("select body from communities order by number").pluck();
  const one = database.prepare("select number, body from communities where id = ?");
  const tools = database.prepare("select body from tools where community = ? order by id").pluck();
  const edges = `select a.id as "from", b.id as "to", field, parameter, score, concept, slots, likeness
    from edges join tools a on a.number = giver join tools b on b.number = taker`;
  const edgesOf = database.prepare(`${edges} where edges.community = ? order by edges.number`);
  const allEdges = database.prepare(`${edges} order by edges.number`);
  const toCommunity = (body: unknown) => read(communitySchema, toJson(path, body), "community", path);
  const placeOf = (id: string): number => {
    const row = one.get(id) as { number: number } | undefined;
    if (row) return row.number;
    throw graphFileError("unknown-community", path, `there is no community "${id}"; "toolworld graph show" lists them`);
  };
  function* guarded<Row, Value>(rows: () => IterableIterator<Row>, convert: (row: Row) => Value) {
    const iterator = guardGraphFile(path, rows);
    try {
      for (;;) {
        const step = guardGraphFile(path, () => iterator.next());
        if (step.done) return;
        yield convert(step.value);
      }
    } finally {
      iterator.return?.();
    }
  }
  return {
    name: path,
    summary,
    communities: () => guarded(() => all.iterate(), toCommunity),
    community: (id) =>
      guardGraphFile(path, () => {
        const row = one.get(id) as { body: string } | undefined;
        return row && toCommunity(row.body);
      }),
    edges: (id) => guardGraphFile(path, () => edgesOf.all(placeOf(id)).map((row) => toEdge(row, path))),
    tools: (id) => guardGraphFile(path, () => tools.all(placeOf(id)).map((body) => toTool(body, path))),
    allEdges: () =>
      guarded(
        () => allEdges.iterate(),
        (row) => toEdge(row, path),
      ),
    close: () => database.close(),
    [Symbol.dispose]: () => database.close(),
  };
}

function checkVersion(database: Database.Database, path: string): void {
  const number = (name: string) => database.pragma(name, { simple: true }) as number;
  if (number("application_id") !== GRAPH_APPLICATION_ID)
    throw graphFileError("wrong-graph", path, "this database is no graph; give another file");
  const version = number("user_version");
  if (version !== GRAPH_VERSION)
    throw graphFileError(
      "wrong-graph",
      path,
      `this graph's tables are of version ${version}, these are of ${GRAPH_VERSION}; build it again`,
    );
}

function toEdge(row: unknown, path: string): GraphEdge {
  const { concept, slots, likeness, ...edge } = row as Record<string, unknown>;
  return read(graphEdgeSchema, { ...edge, why: { concept, slots, tools: likeness } }, "graph edge", path);
}

function toTool(body: unknown, path: string): PoolTool {
  let text: string;
  try {
    text = inflateRawSync(body as Buffer).toString("utf8");
  } catch (cause) {
    throw graphFileError("damaged-graph", path, "a tool's description is damaged; build the graph again", cause);
  }
  return read(poolToolSchema, toJson(path, text), "tool", path);
}

function read<Schema extends z.ZodType>(schema: Schema, value: unknown, what: string, path: string): z.output<Schema> {
  try {
    return parse(schema, value, { room: "tool-graph", what, from: path });
  } catch (cause) {
    throw graphFileError(
      "damaged-graph",
      path,
      `${cause instanceof Error ? cause.message : what}; build the graph again`,
      cause,
    );
  }
}

function toJson(path: string, text: unknown): unknown {
  try {
    return JSON.parse(text as string);
  } catch (cause) {
    throw graphFileError("damaged-graph", path, "a row of this graph is damaged; build it again", cause);
  }
}
