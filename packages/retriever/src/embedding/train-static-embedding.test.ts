import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRandom } from "@toolworld/contracts";
import { afterAll, describe, expect, test } from "vitest";
import { createIndex } from "../index/tool-index.ts";
import { LEXICAL_SIGNALS } from "../search/search-index.ts";
import { STATIC_WEIGHTS } from "../search/search-settings.ts";
import { createStaticSignals } from "../search/static-signal.ts";
import { documentOf } from "../tools.test.fixture.ts";
import { embedTerms, type StaticEmbedding } from "./static-embedding.ts";
import { readStaticEmbedding, writeStaticEmbedding } from "./static-embedding-file.ts";
import { trainStaticEmbedding } from "./train-static-embedding.ts";

const folder = mkdtempSync(join(tmpdir(), "toolworld-embedding-"));
afterAll(() => rmSync(folder, { recursive: true }));
const path = join(folder, "town.embedding");

/** Tools of four trades. Descriptions and parameters of a trade share few words, so that only usage ties them together. */
const trades = [
  { say: "rain wind storm cloud sunshine forecast".split(" "), take: "latitude longitude city day".split(" ") },
  { say: "invoice payment refund charge receipt".split(" "), take: "amount currency card customer".split(" ") },
  { say: "song album artist melody concert".split(" "), take: "track genre playlist volume".split(" ") },
  { say: "flight hotel trip luggage journey".split(" "), take: "departure arrival passenger seat".split(" ") },
];
const random = createRandom("trades");
const tools = Array.from({ length: 600 }, (_, index) => {
  const { say, take } = trades[index % trades.length] as (typeof trades)[number];
  const some = (words: readonly string[], count: number) => random.shuffle(words).slice(0, count).join(" ");
  return documentOf(`tool-${index}`, { name: `op${index}`, description: some(say, 3), parameters: some(take, 2) });
});
const train = (seed = 0) => trainStaticEmbedding(tools, { dimensions: 16, epochs: 3, seed });
const near = (embedding: StaticEmbedding, first: string, second: string) => {
  const [one, other] = [first, second].map((term) =>
    embedTerms(embedding, [[embedding.termIds.get(term) as number, 1]]),
  );
  return (one as Float32Array).reduce((sum, value, at) => sum + value * ((other as Float32Array)[at] as number), 0);
};

describe("training", () => {
  test("brings what is said of tools near to what they take", () => {
    const embedding = train();
    expect(near(embedding, "storm", "latitud")).toBeGreaterThan(near(embedding, "storm", "currenc") + 0.3);
    expect(near(embedding, "refund", "currenc")).toBeGreaterThan(near(embedding, "refund", "playlist") + 0.3);
  });

  test("gives the same for the same tools and seed, and tells how far it is", () => {
    const steps: number[] = [];
    const again = trainStaticEmbedding(tools, {
      dimensions: 16,
      epochs: 3,
      onProgress: (done, total) => steps.push(done / total),
    });
    expect(again.vectors).toEqual(train().vectors);
    expect(steps.at(-1)).toBe(1);
    expect(train(1).vectors).not.toEqual(again.vectors);
  });

  test("needs something to learn from", () => {
    expect(() => trainStaticEmbedding(tools.slice(0, 5))).toThrow(/only \d+ tools say enough to learn from/);
  });
});

describe("an embedding's file", () => {
  test("keeps its vectors to a hundredth, and has the same bytes each time", () => {
    const embedding = train();
    writeStaticEmbedding(path, embedding);
    const bytes = readFileSync(path);
    const read = readStaticEmbedding(path);
    expect(read.terms).toEqual(embedding.terms);
    for (let at = 0; at < embedding.vectors.length; at++) {
      expect(Math.abs((read.vectors[at] as number) - (embedding.vectors[at] as number))).toBeLessThan(0.03);
    }
    writeStaticEmbedding(path, train());
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  test("is refused where it is damaged", () => {
    writeStaticEmbedding(path, train());
    const bytes = readFileSync(path);
    bytes[200] = (bytes[200] as number) ^ 1;
    writeFileSync(path, bytes);
    expect(() => readStaticEmbedding(path)).toThrow(/damaged .*; train it again with "toolworld retrieve train"/);
  });
});

test("a search with it finds what no word of the request says", () => {
  const target = documentOf("target", { name: "quote", parameters: "latitude longitude" });
  const index = createIndex([target, documentOf("other", { name: "quote", parameters: "currency amount" })]);
  const query = "quote for storm and wind";
  expect(index.search(query)[0]?.id).toBe("other");
  const signals = [...LEXICAL_SIGNALS, ...createStaticSignals(train())];
  expect(index.search(query, { signals, settings: { signals: STATIC_WEIGHTS } })[0]?.id).toBe("target");
  index.add([documentOf("third", { name: "quote", description: "storm and wind" })]);
  expect(index.search(query, { signals, settings: { signals: STATIC_WEIGHTS } })[0]?.id).toBe("third");
});
