import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildGraph } from "../graph/build-graph.ts";
import { defaultGraphSettings } from "../settings/graph-settings.ts";
import { shopTools, tool } from "../test-data/shop-tools.ts";
import { type Adjacency, forEachNeighbour, modularity, toAdjacency } from "./adjacency.ts";
import { findCommunities } from "./find-communities.ts";

describe("communities of a shop and a bank", () => {
  const { communities } = findCommunities(buildGraph(shopTools));

  test("are the shop's and the bank's businesses", () => {
    for (const { providers } of communities) expect(providers).toHaveLength(1);
    const names = (tools: readonly string[]) => tools.map((id) => id.split("/").at(-1));
    const bank = communities.find(({ providers }) => providers[0] === "bank.example");
    expect(names(bank?.tools ?? [])).toEqual(["get_payment", "get_refund", "list_payments", "refund_payment"]);
    expect(bank?.name).toMatch(/payment|refund/);
  });

  test("take in the operations of their entities that no edge leads to", () => {
    const without = shopTools.map((one) => (one.name === "delete_order" ? { ...one, inputs: [] } : one));
    const found = findCommunities(buildGraph(without)).communities;
    const home = found.find(({ tools }) => tools.some((id) => id.endsWith("/get_order")));
    expect(home?.siblings).toEqual(["shop.example/shop.example/delete_order"]);
  });
});

test("pieces of different providers that are about the same are one community", () => {
  const payments = (provider: string) => [
    tool(provider, "list_payments", "List payments that customers made by card.", "GET /payments", [], {
      "[].payment_id": "The payment's id.",
    }),
    tool(
      provider,
      "get_payment",
      "Get a payment that a customer made by card.",
      "GET /payments/{payment_id}",
      ["payment_id"],
      { payment_id: "The payment's id.", amount: "" },
    ),
    tool(
      provider,
      "refund_payment",
      "Refund a payment that a customer made by card.",
      "POST /payments/{payment_id}/refund",
      ["payment_id"],
      { refund_id: "" },
    ),
  ];
  const weather = [
    tool("sky.example", "list_stations", "List weather stations.", "GET /stations", [], {
      "[].station_id": "The station's id.",
    }),
    tool("sky.example", "get_station", "Get a weather station.", "GET /stations/{station_id}", ["station_id"], {
      station_id: "",
      wind: "",
    }),
  ];
  const { communities } = findCommunities(buildGraph([...payments("a.example"), ...weather, ...payments("b.example")]));
  expect(communities.map(({ providers }) => providers)).toEqual([["a.example", "b.example"], ["sky.example"]]);
});

const nouns = ["order", "customer", "payment", "book", "flight", "ticket", "room", "guest"];
const anyTool = fc.record({
  provider: fc.constantFrom("a.example", "b.example", "c.example"),
  verb: fc.constantFrom("get", "list", "create", "delete"),
  noun: fc.constantFrom(...nouns),
  takes: fc.subarray(
    nouns.map((noun) => `${noun}_id`),
    { maxLength: 2 },
  ),
  gives: fc.subarray(
    nouns.map((noun) => `${noun}_id`),
    { maxLength: 4 },
  ),
});
const settings = {
  ...defaultGraphSettings,
  edges: { ...defaultGraphSettings.edges, sameApiBar: 0, sameProviderBar: 0, crossProviderBar: 0 },
  communities: {
    ...defaultGraphSettings.communities,
    largest: 6,
    joinLargest: 7,
    siblingsTo: 8,
    growTo: 8,
    smallest: 2,
  },
};

test("of any pool: every tool is in one community at most, sizes keep to their bounds, names are unique, and order means nothing", () => {
  fc.assert(
    fc.property(fc.array(anyTool, { maxLength: 40 }), fc.nat(), (drafts, turn) => {
      const tools = drafts.map(({ provider, verb, noun, takes, gives }, place) =>
        tool(
          provider,
          `${verb}_${noun}_${place}`,
          `${verb} a ${noun}`,
          `GET /${noun}s`,
          takes,
          Object.fromEntries(gives.map((field) => [field, ""])),
        ),
      );
      const { communities } = findCommunities(buildGraph(tools, { settings }), settings);
      const all = communities.flatMap((community) => community.tools);
      expect(new Set(all).size).toBe(all.length);
      expect(new Set(communities.map(({ name }) => name)).size).toBe(communities.length);
      for (const community of communities) {
        expect(community.tools.length).toBeGreaterThan(1);
        expect(community.tools.length).toBeLessThanOrEqual(8);
        expect(community.tools).toEqual([...community.tools].sort());
        for (const id of [...community.siblings, ...community.relatives]) expect(community.tools).toContain(id);
      }
      const turned = [...tools.slice(turn % (tools.length + 1)), ...tools.slice(0, turn % (tools.length + 1))];
      expect(findCommunities(buildGraph(turned, { settings }), settings).communities).toEqual(communities);
    }),
    { numRuns: 40 },
  );
});

describe("modularity", () => {
  test("is what its definition gives, pair by pair", () => {
    const matrix = fc.array(fc.tuple(fc.nat(6), fc.nat(6), fc.integer({ min: 1, max: 5 })), { maxLength: 15 });
    fc.assert(
      fc.property(matrix, fc.array(fc.integer({ min: -1, max: 2 }), { minLength: 7, maxLength: 7 }), (list, parts) => {
        const weights = Array.from({ length: 7 }, () => new Array<number>(7).fill(0));
        for (const [a, b, weight] of list)
          if (a !== b) {
            (weights[a] as number[])[b] = ((weights[a] as number[])[b] as number) + weight;
            (weights[b] as number[])[a] = ((weights[b] as number[])[a] as number) + weight;
          }
        const degrees = weights.map((row) => row.reduce((sum, weight) => sum + weight, 0));
        const total = degrees.reduce((sum, degree) => sum + degree, 0);
        let expected = 0;
        for (let a = 0; a < 7; a++)
          for (let b = 0; b < 7; b++) {
            const together = a === b || (parts[a] !== -1 && parts[a] === parts[b]);
            if (together && total > 0)
              expected +=
                ((weights[a]?.[b] as number) - ((degrees[a] as number) * (degrees[b] as number)) / total) / total;
          }
        expect(modularity(fromMatrix(weights), Int32Array.from(parts))).toBeCloseTo(expected, 9);
      }),
    );
  });

  test("edges without direction are the edges with it, summed", () => {
    const graph = buildGraph(shopTools);
    const adjacency = toAdjacency(graph);
    const expected = new Map<string, number>();
    graph.from.forEach((from, edge) => {
      const to = graph.tables.inputs.tools[graph.inputs[edge] as number] as number;
      const key = [from, to].sort((a, b) => a - b).join(" ");
      expected.set(key, (expected.get(key) ?? 0) + (graph.weights[edge] as number));
    });
    let seen = 0;
    for (let toolNumber = 0; toolNumber < adjacency.count; toolNumber++)
      forEachNeighbour(adjacency, toolNumber, (neighbour, weight) => {
        const key = [toolNumber, neighbour].sort((a, b) => a - b).join(" ");
        expect(weight).toBeCloseTo(expected.get(key) as number, 9);
        seen++;
      });
    expect(seen).toBe(expected.size * 2);
  });
});

function fromMatrix(matrix: readonly (readonly number[])[]): Adjacency {
  const rows = matrix.map((row) => [...row.keys()].filter((column) => (row[column] as number) > 0));
  const offsets = new Uint32Array(matrix.length + 1);
  for (const [row, columns] of rows.entries()) offsets[row + 1] = (offsets[row] as number) + columns.length;
  return {
    count: matrix.length,
    offsets,
    neighbours: Uint32Array.from(rows.flat()),
    weights: Float64Array.from(
      rows.flatMap((columns, row) => columns.map((column) => matrix[row]?.[column] as number)),
    ),
  };
}
