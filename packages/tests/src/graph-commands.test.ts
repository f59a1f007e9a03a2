import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toolworld } from "./toolworld-process.ts";

const folder = mkdtempSync(join(tmpdir(), "toolworld-graph-cli-"));
const at = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const examples = fileURLToPath(new URL("../../../examples/pools", import.meta.url));
const pool = at("pool.sqlite");
const graph = at("pool.graph");

beforeAll(async () => {
  expect(await toolworld(["pool", "add", examples, "--pool", pool])).toMatchObject({ code: 0 });
  expect(await toolworld(["graph", "build", "--pool", pool, "--out", graph])).toMatchObject({ code: 0 });
});

// Every command is a process of its own.
describe("toolworld graph", () => {
  test("build tells what it counted, and gives the same bytes again", async () => {
    const { code, out } = await toolworld(["graph", "build", "--pool", pool, "--out", at("again.graph"), "--json"]);
    expect(code).toBe(0);
    const { tools, edges, domains, modularity, largest } = JSON.parse(out);
    expect(tools).toBeGreaterThanOrEqual(200);
    expect(edges).toBeGreaterThan(tools / 2);
    expect(domains).toBeGreaterThanOrEqual(10);
    expect(modularity).toBeGreaterThan(0.7);
    expect(largest).toBeLessThanOrEqual(40);
    expect(readFileSync(at("again.graph")).equals(readFileSync(graph))).toBe(true);
  });

  test("show lists communities, and one with its tools and edges", async () => {
    const { communities, summary } = JSON.parse((await toolworld(["graph", "show", "--graph", graph, "--json"])).out);
    expect(communities).toHaveLength(summary.domains);
    const [first] = communities;
    const shown = await toolworld(["graph", "show", "--graph", graph, "--community", first.id]);
    expect(shown.code).toBe(0);
    for (const tool of first.tools) expect(shown.out).toContain(tool);
    const one = JSON.parse(
      (await toolworld(["graph", "show", "--graph", graph, "--community", first.name, "--json"])).out,
    );
    expect(one.community).toEqual(first);
    const drawn = (await toolworld(["graph", "show", "--graph", graph, "--sample", "3", "--json"])).out;
    expect(JSON.parse(drawn).communities).toHaveLength(3);
  });

  test("export writes what other programs read", async () => {
    const words = ["graph", "export", "--graph", graph, "--community", "c0001", "--out", at("c0001.gexf"), "--json"];
    const { nodes, edges } = JSON.parse((await toolworld(words)).out);
    const text = readFileSync(at("c0001.gexf"), "utf8");
    expect(text.match(/<node /g)).toHaveLength(nodes);
    expect(text.match(/<edge /g)).toHaveLength(edges);
  });

  test("eval gives four figures from 0 to 1", async () => {
    const field = { name: "isbn", type: "str", desc: "the ISBN of the book" };
    const tools = {
      find_book: { name: "find_book", desc: "Find a book.", in: [], out: [field] },
      lend_book: { name: "lend_book", desc: "Lend a book.", in: [field], out: [] },
    };
    writeFileSync(at("gold.json"), JSON.stringify({ tools, fields: [["find_book", "isbn", "lend_book", "isbn"]] }));
    const { out } = await toolworld(["graph", "eval", "--gold", at("gold.json"), "--json"]);
    expect(JSON.parse(out)).toMatchObject({
      recallAt1: 1,
      recallAt10: 1,
      averagePrecision: 1,
      meanReciprocalRank: 1,
      parameters: 1,
    });
  });

  test("says in one line what is wrong", async () => {
    writeFileSync(at("no.graph"), "this is no graph at all");
    const wrong = [
      [["graph", "show", "--graph", at("missing.graph")], "there is no such graph"],
      [["graph", "show", "--graph", pool], "this database is no graph"],
      [["graph", "show", "--graph", graph, "--community", "c9999"], 'has no community "c9999"'],
      [["graph", "build", "--pool", at("missing.sqlite"), "--out", at("x")], "there is no such pool"],
      [["graph", "eval", "--gold", at("no.graph")], "cannot be read as JSON"],
    ] as const;
    const answers = await Promise.all(wrong.map(([words]) => toolworld(words)));
    for (const [place, [, message]] of wrong.entries()) {
      const { code, out, error } = answers[place] as (typeof answers)[number];
      expect([code, out]).toEqual([expect.any(Number), ""]);
      expect(code).not.toBe(0);
      expect(error.trim().split("\n")).toHaveLength(1);
      expect(error).toContain(message);
    }
  });
});
