import { readFileSync } from "node:fs";
import { MODEL_CONTRACT, type Model, NO_USAGE } from "@toolworld/contracts";
import { describe, expect, test } from "vitest";
import { findCommunities } from "../community/find-communities.ts";
import { buildGraph } from "../graph/build-graph.ts";
import { toGraphEdge } from "../graph/tool-graph.ts";
import { shopTools } from "../test-data/shop-tools.ts";
import { createModelRefiner } from "./model-refiner.ts";
import { refineEdges } from "./refine-edges.ts";

const recorded: { answers: string[] } = JSON.parse(
  readFileSync(new URL("../test-data/refinement.recorded.json", import.meta.url), "utf8"),
);

const graph = buildGraph(shopTools);
const community = findCommunities(graph).communities.find(({ providers }) =>
  providers.includes("shop.example"),
) as never;
const edges = Array.from({ length: graph.from.length }, (_, edge) => toGraphEdge(graph, edge));
const asked = { community, tools: shopTools, edges };

/** A model that answers as recorded. */
function recordedModel(content: string, prompts: string[] = []): Model {
  return {
    contract: MODEL_CONTRACT,
    name: "recorded",
    async generate({ messages }) {
      prompts.push(messages.map((message) => ("content" in message ? message.content : "")).join("\n"));
      return { content, finish: "stop", usage: NO_USAGE };
    },
  };
}

describe("refinement", () => {
  test("leaves out the edges that a model rejects, with its reasons", async () => {
    const prompts: string[] = [];
    const refined = await refineEdges(asked, createModelRefiner(recordedModel(recorded.answers[0] as string, prompts)));
    expect(refined.kept).toEqual(edges.slice(1));
    expect(refined.rejected).toEqual([
      { edge: edges[0], reason: "The order was only just created; nobody creates one to look it up." },
    ]);
    expect(refined.problem).toBeUndefined();
    for (const { from, to } of edges) for (const tool of [from, to]) expect(prompts[0]).toContain(tool);
  });

  test("keeps every edge where the answer cannot be used, and says why", async () => {
    const problems: (string | undefined)[] = [];
    for (const answer of recorded.answers.slice(1, 5)) {
      const refined = await refineEdges(asked, createModelRefiner(recordedModel(answer)));
      expect(refined.kept).toEqual(edges);
      problems.push(refined.problem);
    }
    expect(problems).toEqual([
      expect.stringContaining("at the top"),
      expect.stringContaining("it rejects edge 400"),
      "it rejects edge 1 twice",
      expect.stringContaining("rejected"),
    ]);
    const failing = { name: "failing", refine: () => Promise.reject(new Error("no answer")) };
    expect(await refineEdges(asked, failing)).toMatchObject({ kept: edges, problem: "it failed: no answer" });
  });

  test("accepts all, and names the tools that lost all their edges", async () => {
    const accepted = await refineEdges(asked, createModelRefiner(recordedModel(recorded.answers[5] as string)));
    expect(accepted).toEqual({ refiner: "recorded", kept: edges, rejected: [], loose: [] });
    const all = { rejected: edges.map((_, edge) => ({ edge, reason: "none is wanted" })) };
    const none = await refineEdges(asked, { name: "scripted", refine: () => all });
    expect(none.kept).toEqual([]);
    expect(none.loose).toEqual([...new Set(edges.flatMap(({ from, to }) => [from, to]))].sort());
  });
});
