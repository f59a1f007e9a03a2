import { describe, expect, test, vi } from "vitest";
import { createUsearchVectorSearch } from "../vectors/usearch-vectors.ts";
import { createAiSdkEmbedder } from "./ai-sdk-embedder.ts";
import { createTransformersEmbedder } from "./transformers-embedder.ts";

vi.mock("ai", () => ({
  embedMany: async ({ model, values }: { model: { modelId: string }; values: string[] }) => ({
    embeddings: values.map((value) => [value.length, model.modelId.length]),
  }),
}));

describe("embedders", () => {
  test("ask the AI SDK, with what a model wants before its texts", async () => {
    const embedder = createAiSdkEmbedder({ provider: "mine", modelId: "tiny" }, { prefixes: { query: "query: " } });
    expect(embedder.name).toBe("mine/tiny");
    expect(await embedder.embed(["ab"], "document")).toEqual([[2, 4]]);
    expect(await embedder.embed(["ab"], "query")).toEqual([[9, 4]]);
    expect(createAiSdkEmbedder("gateway/model").name).toBe("gateway/model");
  });

  test("say what to install where a package is not there", async () => {
    const embedder = createTransformersEmbedder("some/model");
    await expect(embedder.embed(["a"], "query")).rejects.toThrow(
      'to run an embedding model here the package "@huggingface/transformers" is needed; run "npm install @huggingface/transformers"',
    );
    await expect(createUsearchVectorSearch(3)).rejects.toThrow('run "npm install usearch"');
  });
});
