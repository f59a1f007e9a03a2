import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { findCommunities } from "../community/find-communities.ts";
import { summarize } from "../community/summarize.ts";
import { exportGraph } from "../export/export-graph.ts";
import { buildGraph } from "../graph/build-graph.ts";
import { toGraphEdge } from "../graph/tool-graph.ts";
import { shopTools } from "../test-data/shop-tools.ts";
import { readGraph } from "./read-graph.ts";
import { writeGraph } from "./write-graph.ts";

const folder = mkdtempSync(join(tmpdir(), "toolworld-graph-"));
const at = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const graph = buildGraph(shopTools);
const found = findCommunities(graph);
writeGraph(at("shop.graph"), graph, found, shopTools);

describe("a graph's file", () => {
  test("gives back what was written", () => {
    using file = readGraph(at("shop.graph"));
    expect(file.summary).toEqual(summarize(graph, found));
    expect([...file.communities()]).toEqual(found.communities);
    expect([...file.allEdges()]).toEqual(Array.from(graph.from, (_, edge) => toGraphEdge(graph, edge)));
    for (const community of found.communities) {
      expect(file.community(community.id)).toEqual(community);
      expect(file.tools(community.id).map(({ id }) => id)).toEqual(community.tools);
      for (const tool of file.tools(community.id)) expect(tool).toEqual(shopTools.find(({ id }) => id === tool.id));
      const inside = [...file.allEdges()].filter(({ from, to }) =>
        [from, to].every((id) => community.tools.includes(id)),
      );
      expect(file.edges(community.id)).toEqual(inside);
    }
    expect(file.community("c9999")).toBeUndefined();
    expect(() => file.tools("c9999")).toThrow(/no community "c9999"/);
  });

  test("is the same bytes for the same tools in another order", () => {
    const other = buildGraph([...shopTools].reverse());
    writeGraph(at("other.graph"), other, findCommunities(other), [...shopTools].reverse());
    expect(readFileSync(at("other.graph")).equals(readFileSync(at("shop.graph")))).toBe(true);
  });

  test("leaves nothing behind where a tool is missing", () => {
    expect(() => writeGraph(at("missing.graph"), graph, found, shopTools.slice(1))).toThrow(
      /is in the graph but not among the tools/,
    );
    expect(readdirSync(folder).filter((name) => name.startsWith("missing"))).toEqual([]);
  });

  test("is exported with every tool and edge", () => {
    using file = readGraph(at("shop.graph"));
    const gexf = exportGraph(file, { format: "gexf" });
    expect(gexf.edges).toBe(graph.from.length);
    expect(gexf.text).toMatch(/^<\?xml.*<gexf version="1\.2".*get_order/s);
    const [first] = found.communities;
    const own = exportGraph(file, { format: "json", community: first?.id as string });
    expect(JSON.parse(own.text).nodes).toHaveLength(own.nodes);
    expect(own).toMatchObject({ nodes: first?.tools.length, edges: file.edges(first?.id as string).length });
  });
});

describe("what is no graph", () => {
  test.each<[string, (path: string) => void, string]>([
    ["a file that is not there", () => {}, "missing-graph"],
    ["a text", (path) => writeFileSync(path, "communities".repeat(500)), "wrong-graph"],
    ["an empty file", (path) => writeFileSync(path, ""), "wrong-graph"],
    ["another database", (path) => void new Database(path).exec("create table a (b)").close(), "wrong-graph"],
    ["a newer version", (path) => change(path, "pragma user_version = 99"), "wrong-graph"],
    ["a graph whose writer was interrupted", (path) => change(path, "delete from summary"), "unfinished-graph"],
    ["a broken community", (path) => change(path, `update communities set body = '{"id": 5'`), "damaged-graph"],
    [
      "a community of another shape",
      (path) => change(path, `update communities set body = '{"id": 5}'`),
      "damaged-graph",
    ],
    ["a broken tool", (path) => change(path, "update tools set body = x'00ff'"), "damaged-graph"],
    ["a score out of bounds", (path) => change(path, "update edges set score = 7"), "damaged-graph"],
  ])("%s is refused", (name, make, type) => {
    const path = at(`${name.replaceAll(" ", "-")}.graph`);
    make(path);
    expect(() => readAll(path)).toThrow(expect.objectContaining({ type }));
  });

  test("a file with any bytes changed gives an error of ours or what can be read", () => {
    const whole = readFileSync(at("shop.graph"));
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(damage, fc.nat(whole.length), (changes, cut) => {
        const bytes = Buffer.from(cut % 3 === 0 ? whole.subarray(0, cut) : whole);
        for (const [place, value] of changes) if (place < bytes.length) bytes[place] = value;
        writeFileSync(at("damaged.graph"), bytes);
        try {
          readAll(at("damaged.graph"));
        } catch (error) {
          expect(error).toMatchObject({ room: "tool-graph" });
        }
      }),
      { numRuns: 150 },
    );
  });
});

function change(path: string, statement: string): void {
  writeFileSync(path, readFileSync(at("shop.graph")));
  const database = new Database(path);
  database.pragma("foreign_keys = off");
  database.exec(statement);
  database.close();
}

function readAll(path: string): void {
  using file = readGraph(path);
  for (const { id } of file.communities()) {
    file.tools(id);
    file.edges(id);
  }
  for (const _ of file.allEdges());
}
