import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shopTools, tool } from "../test-data/shop-tools.ts";
import { buildGraph } from "./build-graph.ts";
import { forEachEdge, type ToolGraph, toGraphEdge } from "./tool-graph.ts";

const edgesOf = (graph: ToolGraph) => Array.from({ length: graph.from.length }, (_, edge) => toGraphEdge(graph, edge));
const short = (id: string) => id.split("/").at(-1);
const told = (graph: ToolGraph) =>
  edgesOf(graph).map(({ from, to, field, parameter }) => `${short(from)}.${field} → ${short(to)}.${parameter}`);

describe("a graph", () => {
  const graph = buildGraph(shopTools);

  test("leads from what lists and creates to what asks", () => {
    expect(told(graph)).toEqual(
      expect.arrayContaining([
        "list_orders.orders[].order_id → get_order.order_id",
        "create_order.order_id → cancel_order.order_id",
        "list_customers.customers[].id → get_customer.id",
        "list_customers.customers[].id → create_order.customer_id",
        "list_payments.data[].payment_id → refund_payment.payment_id",
      ]),
    );
  });

  test("has no edge from a tool that must be given what it gives, nor from one that changes or deletes", () => {
    for (const { from, to, why } of edgesOf(graph)) {
      expect(from).not.toBe(to);
      if (why.concept === "order id") expect(short(from)).not.toBe("get_order");
      expect(["cancel_order", "delete_order", "refund_payment"]).not.toContain(short(from));
    }
  });

  test("says why, in figures from 0 to 1, the best producer of a parameter first", () => {
    const edges = edgesOf(graph);
    for (const { score, why } of edges) {
      for (const value of [score, why.slots, why.tools]) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }
      expect(why.concept).toMatch(/ id$/);
    }
    const scores = edges.filter(({ to, parameter }) => short(to) === "get_order" && parameter === "order_id");
    expect(scores.map(({ score }) => score)).toEqual(scores.map(({ score }) => score).sort((a, b) => b - a));
  });

  test("is the same whatever order the tools come in", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...shopTools], { minLength: shopTools.length }), (shuffled) => {
        const other = buildGraph(shuffled);
        expect(edgesOf(other)).toEqual(edgesOf(graph));
        expect([...other.weights]).toEqual([...graph.weights]);
      }),
      { numRuns: 10 },
    );
  });

  test("refuses a stream out of order and a tool that comes twice", () => {
    const [first, second] = [...shopTools].sort((left, right) => (left.id < right.id ? -1 : 1)) as [never, never];
    expect(() => buildGraph([second, first].values())).toThrow(/in the order of the ids/);
    expect(() => buildGraph([first, first])).toThrow(/comes twice/);
  });

  test("finds nothing in nothing", () => {
    expect(buildGraph([]).from).toHaveLength(0);
    expect(buildGraph([tool("a.example", "ping", "", "GET /", [], null)]).from).toHaveLength(0);
  });
});

test("the edges into a tool are where its offsets say", () => {
  const graph = buildGraph(shopTools);
  let count = 0;
  forEachEdge(graph, (edge, from, to) => {
    expect(graph.from[edge]).toBe(from);
    expect(graph.tables.inputs.tools[graph.inputs[edge] as number]).toBe(to);
    count++;
  });
  expect(count).toBe(graph.from.length);
});

const nouns = ["order", "customer", "payment", "book", "flight", "ticket"];
const anyTool = fc.record({
  provider: fc.constantFrom("a.example", "b.example"),
  verb: fc.constantFrom("get", "list", "create", "delete"),
  noun: fc.constantFrom(...nouns),
  takes: fc.subarray(nouns.map((noun) => `${noun}_id`)),
  gives: fc.subarray(nouns.map((noun) => `${noun}_id`)),
});

test("every edge of any small pool feeds a concept into a tool that asks for it, from one that need not be told it", () => {
  fc.assert(
    fc.property(fc.array(anyTool, { maxLength: 12 }), (drafts) => {
      const tools = drafts.map(({ provider, verb, noun, takes, gives }, place) =>
        tool(
          provider,
          `${verb}_${noun}_${place}`,
          `${verb} a ${noun}`,
          `POST /${noun}s`,
          takes,
          Object.fromEntries(gives.map((field) => [field, field])),
        ),
      );
      const byId = new Map(tools.map((one) => [one.id, one]));
      for (const { from, to, field, parameter } of edgesOf(buildGraph(tools))) {
        expect(from).not.toBe(to);
        expect(byId.get(from)?.outputs?.some(({ path }) => path === field)).toBe(true);
        expect(byId.get(to)?.inputs.some(({ path }) => path === parameter)).toBe(true);
        expect(byId.get(from)?.inputs.some(({ path }) => path === parameter)).toBe(false);
        expect(from).not.toMatch(/\/delete_/);
      }
    }),
    { numRuns: 60 },
  );
});
