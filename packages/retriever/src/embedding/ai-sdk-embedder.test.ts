import { MockEmbeddingModelV4 } from "ai/test";
import { expect, test } from "vitest";
import { createAiSdkEmbedder } from "./ai-sdk-embedder.ts";
import { embedTexts } from "./embed-texts.ts";
import { createVectorCache } from "./vector-cache.ts";

test("an embedding model of the AI SDK is asked in batches, with what it wants before its texts", async () => {
  const asked: string[][] = [];
  const model = new MockEmbeddingModelV4({
    provider: "mine",
    modelId: "tiny",
    maxEmbeddingsPerCall: 10,
    doEmbed: async ({ values }) => {
      asked.push(values);
      return { embeddings: values.map((value) => [value.length, 1]), warnings: [] };
    },
  });
  const embedder = createAiSdkEmbedder(model, { batch: 2, prefixes: { query: "query: " } });
  expect(embedder.name).toBe("mine/tiny");
  const vectors = await embedTexts(["a", "bb", "ccc"], embedder, createVectorCache());
  expect(vectors[2]?.[0]).toBeCloseTo(3 / Math.sqrt(10));
  await embedTexts(["a"], embedder, createVectorCache(), { purpose: "query" });
  expect(asked).toEqual([["a", "bb"], ["ccc"], ["query: a"]]);
});
