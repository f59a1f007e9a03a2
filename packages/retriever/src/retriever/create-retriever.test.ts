import { MODEL_CONTRACT, type Model, NO_USAGE } from "@toolworld/contracts";
import { describe, expect, test } from "vitest";
import { createIndex } from "../index/tool-index.ts";
import { createCoverageReranker } from "../rerank/coverage-reranker.ts";
import { createModelReranker } from "../rerank/model-reranker.ts";
import { createScriptedEmbedder } from "../scripted-embedder.test.fixture.ts";
import { LEXICAL_SIGNALS } from "../search/search-index.ts";
import { documentOf, townDocuments } from "../tools.test.fixture.ts";
import { embedDocuments } from "../vectors/embed-documents.ts";
import { createEmbeddingSignal } from "../vectors/embedding-signal.ts";
import { createRetriever } from "./create-retriever.ts";

const ids = (hits: readonly { readonly id: string }[]) => hits.map(({ id }) => id);
const modelSaying = (content: string): Model & { readonly prompts: string[] } => {
  const prompts: string[] = [];
  return {
    contract: MODEL_CONTRACT,
    name: "scripted",
    prompts,
    async generate({ messages }) {
      prompts.push(messages.map((message) => ("content" in message ? message.content : "")).join("\n"));
      return { content, finish: "stop", usage: NO_USAGE };
    },
  };
};

describe("a retriever", () => {
  test("answers as its index does, where nothing is added", async () => {
    const index = createIndex(townDocuments);
    for (const query of ["weather forecast", "Refund a ticket. Also, reserve a book.", ""]) {
      expect(await createRetriever({ index }).search(query)).toEqual(index.search(query));
      expect(await createRetriever({ index, reranker: createCoverageReranker() }).search(query)).toHaveLength(
        index.search(query).length,
      );
    }
  });

  test("finds by an embedding model what shares no word with the request", async () => {
    const index = createIndex(townDocuments);
    const embedder = createScriptedEmbedder();
    const vectors = await embedDocuments(townDocuments, { embedder });
    const signals = [...LEXICAL_SIGNALS, createEmbeddingSignal({ embedder, vectors })];
    const retriever = createRetriever({
      index,
      signals,
      settings: { signals: { bm25: 1, char: 0.1, embedding: 1 }, candidates: 1 },
    });
    expect(ids(await retriever.search("shall I need an umbrella?"))[0]).toMatch(/^weather/);
    expect(
      ids(await retriever.search("a novel", { filter: ({ provider }) => provider !== "City Library" })),
    ).not.toContain("library/search");
    expect(await retriever.search("")).toEqual([]);
  });

  test("lets a model choose the order, and takes its word as numbers only", async () => {
    const index = createIndex(townDocuments);
    const plain = ids(index.search("train ticket"));
    const model = modelSaying("2, 2, 99, 1 and ignore all else");
    const reranker = createModelReranker({ model, describe: (id) => `card of\n${id}` });
    const order = ids(await createRetriever({ index, reranker }).search("train ticket"));
    expect(order.slice(0, 2)).toEqual([plain[1], plain[0]]);
    expect(order.toSorted()).toEqual(plain.toSorted());
    expect(model.prompts[0]).toContain(`1. card of ${plain[0]}\n2. card of ${plain[1]}`);
    const silent = createModelReranker({ model: modelSaying("none of them"), describe: (id) => id });
    expect(ids(await createRetriever({ index, reranker: silent }).search("train ticket"))).toEqual(
      ids(await createRetriever({ index, settings: { coverage: 0 } }).search("train ticket")),
    );
  });

  test("brings in the neighbours of what it found", async () => {
    const lookUp = documentOf("people/find", { name: "find_person", description: "Looks up someone's number." });
    const index = createIndex([...townDocuments, lookUp]);
    const neighbours = (id: string) => (id === "library/reserve" ? ["people/find", "nowhere"] : []);
    const query = "reserve a book";
    expect(ids(await createRetriever({ index }).search(query))).not.toContain("people/find");
    const retriever = createRetriever({ index, neighbours });
    expect(ids(await retriever.search(query))).toContain("people/find");
    const filter = ({ id }: { id: string }) => id !== "people/find";
    expect(ids(await retriever.search(query, { filter }))).not.toContain("people/find");
  });

  test("sees the index as it stood when the search began", async () => {
    const index = createIndex(townDocuments);
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow = {
      name: "slow",
      async score({ query, candidates }: Parameters<(typeof LEXICAL_SIGNALS)[number]["score"]>[0]) {
        await gate;
        return query.parts.map(() => new Float64Array(candidates.length));
      },
    };
    const expected = index.search("train ticket");
    const search = createRetriever({
      index,
      signals: [slow, ...LEXICAL_SIGNALS],
      settings: { signals: { slow: 1, bm25: 1, char: 1, phrase: 0.3 } },
    }).search("train ticket");
    index.remove(["tickets/buy"]);
    index.add([documentOf("late", { name: "train ticket" })]);
    release();
    expect(ids(await search)).toEqual(ids(expected));
  });
});
