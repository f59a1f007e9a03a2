import { existsSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { parse, ToolworldError } from "@toolworld/contracts";
import { z } from "zod";
import { type CorpusEntry, corpusEntryToDocument } from "./corpus-document.ts";
import type { LabelledSet } from "./labelled-set.ts";

/**
 * Reads a labelled set: a folder in BEIR's layout with `corpus.jsonl`, `queries.jsonl` and `qrels.tsv`, each plain or with
 * `.gz` behind. Queries that no tool answers are left out.
 *
 * @throws ToolworldError of type `missing-set` where a file is not there, `invalid-set` where one cannot be read.
 */
export function readLabelledSet(folder: string): LabelledSet {
  const entries = readLines(folder, "corpus.jsonl").map((line, index) => readEntry(folder, line, index));
  const relevant = new Map<string, Set<string>>();
  readLines(folder, "qrels.tsv").forEach((line, index) => {
    const [query, tool, score] = line.split("\t");
    if (index === 0 && score !== undefined && Number.isNaN(Number(score))) return;
    if (query === undefined || tool === undefined || Number.isNaN(Number(score ?? 1))) {
      throw invalidSet(
        folder,
        `qrels.tsv, line ${index + 1}`,
        "expected a query, a tool and a score with tabs between",
      );
    }
    if (Number(score ?? 1) <= 0) return;
    const tools = relevant.get(query) ?? new Set();
    relevant.set(query, tools.add(tool));
  });
  const queries = readLines(folder, "queries.jsonl").map((line, index) => {
    const { _id: id, text } = readJson(folder, "queries.jsonl", line, index, querySchema);
    return { id, text, relevant: relevant.get(id) ?? new Set<string>() };
  });
  const name = basename(resolve(folder));
  return {
    name,
    entries,
    documents: entries.map(corpusEntryToDocument),
    queries: queries.filter((query) => query.relevant.size > 0),
  };
}

const id = z.union([z.string(), z.number().transform(String)]);
const querySchema = z.object({ _id: id, text: z.string() });
const corpusSchema = z.object({
  _id: id,
  title: z.string().nullish(),
  text: z.string(),
  metadata: z.record(z.string(), z.json()).nullish(),
});

function readEntry(folder: string, line: string, index: number): CorpusEntry {
  const entry = readJson(folder, "corpus.jsonl", line, index, corpusSchema);
  return { id: entry._id, title: entry.title ?? "", text: entry.text, metadata: entry.metadata ?? {} };
}

function readJson<Value>(folder: string, file: string, line: string, index: number, schema: z.ZodType<Value>): Value {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw invalidSet(folder, `${file}, line ${index + 1}`, (error as Error).message);
  }
  return parse(schema, value, { room: "retriever", what: "set", from: `${join(folder, file)}, line ${index + 1}` });
}

function readLines(folder: string, file: string): string[] {
  const path = [file, `${file}.gz`].map((name) => join(folder, name)).find((candidate) => existsSync(candidate));
  if (path === undefined) {
    throw new ToolworldError({
      room: "retriever",
      type: "missing-set",
      message: `${folder}: there is no ${file} or ${file}.gz; give a folder with corpus.jsonl, queries.jsonl and qrels.tsv`,
    });
  }
  const bytes = readFileSync(path);
  try {
    const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
    return text.split(/\r?\n/).filter((line) => line !== "");
  } catch (error) {
    throw invalidSet(folder, file, (error as Error).message);
  }
}

function invalidSet(folder: string, place: string, problem: string): ToolworldError {
  return new ToolworldError({
    room: "retriever",
    type: "invalid-set",
    message: `${join(folder, place)}: ${problem}; mend the set`,
  });
}
