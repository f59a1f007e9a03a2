import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { createIndex } from "../index/tool-index.ts";
import { createBaselineRanker } from "./baseline-ranker.ts";
import { evaluateQueries } from "./evaluate-set.ts";
import { readLabelledSet } from "./read-labelled-set.ts";

const folder = mkdtempSync(join(tmpdir(), "toolworld-set-"));
afterAll(() => rmSync(folder, { recursive: true }));

const corpus = [
  { _id: "w", title: "forecast", text: "forecast: Tells the weather of the coming days.", metadata: {} },
  { _id: "t", title: "refund", text: "refund: Pays a train ticket back." },
  { _id: "b", title: "reserve", text: "reserve: Reserves a book.", metadata: null },
];
const lines = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).join("\n");

function write({
  queries = [
    { _id: 1, text: "weather of tomorrow" },
    { _id: 2, text: "my train ticket" },
    { _id: 3, text: "?" },
  ],
  qrels = "query-id\tcorpus-id\tscore\n1\tw\t1\n2\tt\t1\n3\tb\t0\n",
} = {}) {
  writeFileSync(join(folder, "corpus.jsonl.gz"), gzipSync(lines(corpus)));
  writeFileSync(join(folder, "queries.jsonl"), `${lines(queries)}\n`);
  writeFileSync(join(folder, "qrels.tsv"), qrels);
}

test("a set is read plain or gzipped, without queries that no tool answers", async () => {
  write();
  const set = readLabelledSet(folder);
  expect(set.documents.map(({ id, name }) => [id, name])).toEqual([
    ["w", "forecast"],
    ["t", "refund"],
    ["b", "reserve"],
  ]);
  expect(set.queries).toEqual([
    { id: "1", text: "weather of tomorrow", relevant: new Set(["w"]) },
    { id: "2", text: "my train ticket", relevant: new Set(["t"]) },
  ]);
  const index = createIndex(set.documents);
  const ours = await evaluateQueries(set.queries, (query, limit) => index.search(query, { limit }).map(({ id }) => id));
  expect(ours.metrics.ndcg10).toBe(100);
  const baseline = await evaluateQueries(set.queries, createBaselineRanker(set.entries));
  expect(baseline.metrics.ndcg10).toBe(100);
  expect(baseline.byQuery).toHaveLength(2);
});

test("what cannot be read is named with its line", () => {
  expect(() => readLabelledSet(join(folder, "none"))).toThrow(/there is no corpus\.jsonl or corpus\.jsonl\.gz/);
  write({ qrels: "1\n" });
  expect(() => readLabelledSet(folder)).toThrow(/qrels\.tsv, line 1: expected a query, a tool and a score/);
  write({ queries: [{ _id: 1 } as never] });
  expect(() => readLabelledSet(folder)).toThrow(/queries\.jsonl, line 1: not a valid set: at text/);
  write();
  writeFileSync(join(folder, "queries.jsonl"), "{");
  expect(() => readLabelledSet(folder)).toThrow(/queries\.jsonl, line 1: .*; mend the set/);
  writeFileSync(join(folder, "corpus.jsonl.gz"), "not gzipped");
  expect(() => readLabelledSet(folder)).toThrow(/corpus\.jsonl: .*; mend the set/);
});
