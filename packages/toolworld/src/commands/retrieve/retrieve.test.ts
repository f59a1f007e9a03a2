import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PoolTool } from "@toolworld/pool";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { runCommandLine } from "../../command-line.ts";

const folder = mkdtempSync(join(tmpdir(), "toolworld-retrieve-"));
const pool = join(folder, "tools.jsonl");
afterAll(() => rmSync(folder, { recursive: true }));

const tool = (id: string, name: string, description: string): PoolTool => ({
  id,
  format: "openapi",
  provider: "town.example",
  api: "town.example",
  name,
  description,
  inputs: [{ path: "city", type: "string", required: true, in: "query" }],
  outputs: [{ path: "answer", type: "string" }],
  inputSchemas: [],
  outputSchemas: [],
  provenance: { document: "town.json", pointer: "" },
});
const tools = [
  tool("town/forecast", "getForecast", "Tells the weather of the coming days."),
  tool("town/refund", "refundTicket", "Pays a train ticket back."),
];

beforeAll(() => {
  writeFileSync(pool, tools.map((each) => JSON.stringify(each)).join("\n"));
  const jsonLines = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).join("\n");
  writeFileSync(
    join(folder, "corpus.jsonl"),
    jsonLines(tools.map(({ id, name, description }) => ({ _id: id, title: name, text: `${name}: ${description}` }))),
  );
  writeFileSync(
    join(folder, "queries.jsonl"),
    jsonLines([
      { _id: "q1", text: "will it rain? I mean the weather" },
      { _id: "q2", text: "give the ticket back" },
    ]),
  );
  writeFileSync(join(folder, "qrels.tsv"), "query-id\tcorpus-id\tscore\nq1\ttown/forecast\t1\nq2\ttown/refund\t1\n");
});

/** Runs the command line in this process. */
async function run(...words: string[]): Promise<{ code: number; out: string; error: string }> {
  const written = { out: "", error: "" };
  const keep = (stream: "out" | "error") => (text: string | Uint8Array) => {
    written[stream] += text;
    return true;
  };
  const out = vi.spyOn(process.stdout, "write").mockImplementation(keep("out"));
  const error = vi.spyOn(process.stderr, "write").mockImplementation(keep("error"));
  try {
    return { code: await runCommandLine(words), ...written };
  } finally {
    out.mockRestore();
    error.mockRestore();
  }
}

describe("retrieve search", () => {
  test("shows a card a tool, the best first", async () => {
    const { code, out } = await run("retrieve", "search", "the weather please", "--pool", pool);
    expect({ code, line: out.split("\n")[0] }).toEqual({
      code: 0,
      line: "town/forecast(city): Tells the weather of the coming days",
    });
  });

  test("keeps an index, and brings it up to date with the pool", async () => {
    const words = [
      "retrieve",
      "search",
      "rent a bicycle",
      "--pool",
      pool,
      "--index",
      join(folder, "town.index"),
      "--json",
    ];
    expect(JSON.parse((await run(...words)).out)).toMatchObject({ indexed: 2 });
    expect(existsSync(join(folder, "town.index"))).toBe(true);
    const rest = [tools[1] as PoolTool, tool("town/bicycle", "rentBicycle", "Rents a bicycle."), tools[0] as PoolTool];
    writeFileSync(pool, rest.map((each) => JSON.stringify(each)).join("\n"));
    const later = JSON.parse((await run(...words)).out);
    expect(later.indexed).toBe(3);
    expect(later.tools[0].id).toBe("town/bicycle");
    writeFileSync(pool, tools.map((each) => JSON.stringify(each)).join("\n"));
    expect(JSON.parse((await run(...words)).out)).toMatchObject({ indexed: 2 });
  });

  test("says what to do where a pool is missing or a line of it is no tool", async () => {
    const missing = await run("retrieve", "search", "x", "--pool", join(folder, "none.jsonl"));
    expect(missing).toMatchObject({ code: 2, error: expect.stringContaining('make one with "toolworld pool add"') });
    writeFileSync(join(folder, "bad.jsonl"), '{"id":"a"}');
    const bad = await run("retrieve", "search", "x", "--pool", join(folder, "bad.jsonl"));
    expect(bad).toMatchObject({ code: 2, error: expect.stringContaining("bad.jsonl, line 1: not a valid tool") });
  });
});

describe("retrieve eval", () => {
  test("measures sets, and compares with the plain thing", async () => {
    const { code, out } = await run("retrieve", "eval", "--set", folder, "--compare", "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      sets: [{ queries: 2, ndcg5: 100, ndcg10: 100, recall5: 100, recall10: 100, recall20: 100, complete10: 100 }],
      mean: { ndcg10: 100 },
      baseline: { mean: { ndcg10: 100 } },
      difference: { difference: 0 },
    });
    expect(JSON.parse(out).sets[0].msPerQuery).toBeGreaterThan(0);
    expect((await run("retrieve", "eval", "--set", folder, "--compare")).out).toContain("NDCG@10 beside it");
  });

  test("asks only the signals that are named", async () => {
    const { out } = await run("retrieve", "eval", "--set", folder, "--signals", "bm25=1,char=0", "--json");
    expect(JSON.parse(out).signals).toEqual({ bm25: 1, char: 0 });
    const wrong = await run("retrieve", "eval", "--set", folder, "--signals", "magic");
    expect(wrong).toMatchObject({ code: 2, error: expect.stringContaining("there are bm25, char, phrase") });
  });
});

test("retrieve train makes an embedding that searching and measuring take", async () => {
  const out = join(folder, "town.embedding");
  const few = await run("retrieve", "train", "--pool", pool, "--out", out);
  expect(few).toMatchObject({ code: 2, error: expect.stringContaining("give a larger pool") });
  const many = Array.from({ length: 600 }, (_, index) => {
    const [say, take] = index % 2 === 0 ? ["weather forecast city", "city"] : ["train ticket refund", "ticket"];
    return { ...tool(`many/${index}`, `${take}${index}`, `Tells ${say} number`), name: `get ${take}` };
  }).map((each, index) => ({ ...each, description: `${each.description} ${index}` }));
  writeFileSync(join(folder, "many.jsonl"), many.map((each) => JSON.stringify(each)).join("\n"));
  const words = ["--pool", join(folder, "many.jsonl"), "--out", out, "--dimensions", "8", "--json"];
  expect(JSON.parse((await run("retrieve", "train", ...words)).out)).toMatchObject({ tools: 600, dimensions: 8 });
  const measured = JSON.parse((await run("retrieve", "eval", "--set", folder, "--embedding", out, "--json")).out);
  expect(Object.keys(measured.signals)).toContain("static");
  expect(measured.mean.ndcg10).toBe(100);
  const search = await run("retrieve", "search", "forecast", "--pool", pool, "--embedding", out, "--schemas");
  expect(search.out).toContain('"properties"');
});

test("retrieve bench measures building, searching and changing", async () => {
  const { out } = await run("retrieve", "bench", "--pool", pool, "--set", folder, "--json");
  const figures = JSON.parse(out);
  expect(figures).toMatchObject({ tools: 2, queries: 2 });
  for (const name of ["buildMs", "searchP50Ms", "searchP99Ms", "addP50Ms", "openMs", "fileBytes"]) {
    expect(figures[name], name).toBeGreaterThan(0);
  }
});
