import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { createScriptedEmbedder } from "../scripted-embedder.test.fixture.ts";
import { embedTexts } from "./embed-texts.ts";
import { createVectorCache, openVectorCache } from "./vector-cache.ts";

const folder = mkdtempSync(join(tmpdir(), "toolworld-vectors-"));
afterAll(() => rmSync(folder, { recursive: true }));
const path = join(folder, "deep", "town.vectors");
beforeEach(() => rmSync(path, { force: true }));

describe("texts", () => {
  test("are embedded once each, in batches", async () => {
    const embedder = createScriptedEmbedder({ batch: 2 });
    const cache = createVectorCache();
    const vectors = await embedTexts(["rain", "ticket", "rain", "book"], embedder, cache);
    expect(embedder.asked).toEqual([["rain", "ticket"], ["book"]]);
    expect(vectors[0]).toEqual(vectors[2]);
    expect(Math.hypot(...(vectors[0] as Float32Array))).toBeCloseTo(1);
    await embedTexts(["book", "rain"], embedder, cache);
    expect(embedder.asked).toHaveLength(2);
  });

  test("go on where an interrupted run was", async () => {
    const failing = createScriptedEmbedder({ batch: 1, failAfter: 2 });
    await expect(embedTexts(["a", "b", "c"], failing, openVectorCache(path, failing))).rejects.toThrow("out of order");
    const mended = createScriptedEmbedder({ batch: 1 });
    await embedTexts(["a", "b", "c"], mended, openVectorCache(path, mended));
    expect(mended.asked).toEqual([["c"]]);
  });

  test("that an embedder answers wrongly are refused", async () => {
    const short = { ...createScriptedEmbedder(), embed: async () => [] };
    await expect(embedTexts(["a"], short, createVectorCache())).rejects.toThrow("gave 0 vectors for 1 texts");
    const odd = { ...createScriptedEmbedder(), embed: async () => [[Number.NaN]] };
    await expect(embedTexts(["a"], odd, createVectorCache())).rejects.toThrow("something that is no number");
  });
});

describe("a file of vectors", () => {
  test("drops the record that a crash cut off, and keeps the others", async () => {
    const embedder = createScriptedEmbedder();
    await embedTexts(["a", "b"], embedder, openVectorCache(path, embedder));
    const { size } = statSync(path);
    truncateSync(path, size - 3);
    const cache = openVectorCache(path, embedder);
    expect(cache.get("document\na")).toBeDefined();
    expect(cache.get("document\nb")).toBeUndefined();
    await embedTexts(["b"], embedder, cache);
    expect(statSync(path).size).toBe(size);
    appendFileSync(path, "rubbish");
    expect(openVectorCache(path, embedder).get("document\nb")).toBeDefined();
    expect(readFileSync(path)).toHaveLength(size);
  });

  test("of another embedder, or of none, is refused", async () => {
    const embedder = createScriptedEmbedder();
    await embedTexts(["a"], embedder, openVectorCache(path, embedder));
    expect(() => openVectorCache(path, { name: "another" })).toThrow("these are vectors of scripted, not of another");
    writeFileSync(path, "no such thing\n");
    expect(() => openVectorCache(path, embedder)).toThrow("this is no file of vectors");
  });
});
