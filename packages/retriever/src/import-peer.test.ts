import { expect, test } from "vitest";
import { createAiSdkEmbedder } from "./embedding/ai-sdk-embedder.ts";
import { createTransformersEmbedder } from "./embedding/transformers-embedder.ts";
import { createUsearchVectorSearch } from "./vectors/usearch-vectors.ts";

test("a model by its name alone is called so", () => {
  expect(createAiSdkEmbedder("gateway/model").name).toBe("gateway/model");
});

test("packages that are not there are named, with how to get them", async () => {
  const embedder = createTransformersEmbedder("some/model");
  await expect(embedder.embed(["a"], "query")).rejects.toThrow(
    'to run an embedding model here the package "@huggingface/transformers" is needed; run "npm install @huggingface/transformers"',
  );
  await expect(createUsearchVectorSearch(3)).rejects.toThrow('run "npm install usearch"');
});
