import { createRandom } from "@toolworld/contracts";
import { createVirtualClock } from "@toolworld/kit";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { domainBlueprintSchema } from "./blueprint/blueprint-schema.ts";
import type { DomainBlueprint } from "./blueprint/domain-blueprint.ts";
import { openBlueprint } from "./domain/open-blueprint.ts";
import { materialize } from "./materialize.ts";
import { printDomain } from "./print/print-domain.ts";
import { makeSeed } from "./seed/make-seed.ts";
import { shopTools } from "./shop-tools.test.fixture.ts";

const made = materialize({ name: "small-shop", tools: shopTools });
const blueprint = made.blueprint as DomainBlueprint;

describe("a small shop", () => {
  test("has the tables that its tools speak of, with key, label and reference", () => {
    expect(blueprint.tables.map(({ name, key, label }) => [name, key, label])).toEqual([
      ["customers", "id", "name"],
      ["orders", "id", undefined],
    ]);
    const orders = blueprint.tables[1];
    expect(orders?.columns.find(({ name }) => name === "customer_id")).toMatchObject({ references: "customers" });
    expect(orders?.columns.find(({ name }) => name === "status")?.choices).toEqual(["open", "paid", "cancelled"]);
  });

  test("keeps what can be grounded and says why the rest cannot", () => {
    expect(made.kept).toBe(10);
    expect(made.dropped.map(({ id, reason }) => [id.split("/shop/")[1], reason])).toEqual([
      ["POST /v1/orders/{order_id}/validate", "computes"],
    ]);
    expect(made.kept + made.dropped.length).toBe(made.tools);
  });

  test("an action sets the state that its verb means", () => {
    const cancel = blueprint.tools.find(({ semantics }) => semantics.verb === "cancel");
    expect(cancel?.operation).toMatchObject({ type: "update", once: { column: "status", value: "cancelled" } });
  });

  test("answers have the documented shape, and lists always show the key", () => {
    const list = blueprint.tools.find(({ name }) => name === "list_customers");
    expect(list?.semantics.shows).toMatchObject({ rows: "data", many: true, columns: { id: "id", name: "name" } });
    expect(list?.operation).toMatchObject({
      result: {
        type: "object",
        fields: [
          ["total", { type: "count" }],
          ["data", {}],
        ],
      },
    });
  });

  test("parameters for paging are left out, and named", () => {
    expect(blueprint.tools.find(({ name }) => name === "list_customers")?.leftOut).toEqual(["page"]);
  });

  test("a customer with orders cannot be deleted, and the policy says so", () => {
    expect(blueprint.policy).toContain("A customer can be deleted only when it has no orders.");
  });

  test("is a value: it passes its schema and survives JSON", () => {
    expect(domainBlueprintSchema.parse(JSON.parse(JSON.stringify(blueprint)))).toEqual(blueprint);
    expect(openBlueprint(blueprint).tools).toHaveLength(10);
  });
});

describe("laws", () => {
  test("the order of the tools means nothing", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...shopTools], { minLength: shopTools.length }), (tools) => {
        expect(materialize({ name: "small-shop", tools })).toEqual(made);
      }),
      { numRuns: 20 },
    );
  });

  test("tools that failed an examination are dropped, and counted", () => {
    const without = new Set([shopTools[0]?.id as string]);
    const less = materialize({ name: "small-shop", tools: shopTools }, { without });
    expect(less.dropped).toContainEqual({ id: shopTools[0]?.id, reason: "fails its examination" });
    expect(less.kept).toBe(made.kept - 1);
  });

  test("too little is no domain", () => {
    expect(materialize({ name: "x", tools: shopTools.slice(0, 3) })).toMatchObject({ refusal: "too few tools" });
    const customers = shopTools.filter(({ path }) => path?.startsWith("/v1/customers") && !path.endsWith("orders"));
    expect(materialize({ name: "x", tools: customers }, { minimumTools: 3 })).toMatchObject({
      refusal: "too few tables",
    });
  });

  test("the same seed gives the same rows, references hold, and some rows have no children", () => {
    const seed = (value: number) =>
      makeSeed(blueprint.tables, { random: createRandom(value), clock: createVirtualClock(blueprint.now) });
    fc.assert(
      fc.property(fc.integer(), (value) => {
        const rows = seed(value);
        expect(seed(value)).toEqual(rows);
        const keys = (rows.customers ?? []).map(({ id }) => id);
        expect(new Set(keys).size).toBe(keys.length);
        const used = new Set((rows.orders ?? []).map(({ customer_id }) => customer_id));
        for (const key of used) expect(keys).toContain(key);
        expect(keys.filter((key) => !used.has(key)).length).toBeGreaterThanOrEqual(4);
      }),
      { numRuns: 25 },
    );
  });

  test("hostile names become neither code nor paths", () => {
    const hostile = shopTools.map((tool) => ({
      ...tool,
      description: `*/ process.exit(1) /* \${process.exit(1)} \`"`,
      outputs: tool.outputs?.map((field) => ({ ...field, description: "*/ evil() //" })) ?? null,
    }));
    const { blueprint: odd } = materialize({ name: "odd", tools: hostile });
    for (const [path, text] of printDomain(odd as DomainBlueprint)) {
      if (!path.endsWith(".ts")) continue;
      expect(path).toMatch(/^(src\/([\w-]+\/)*)?[\w.-]+$/);
      const code = text.replace(/\/\*\*.*?\*\//gs, "").replace(/"(?:[^"\\]|\\.)*"/g, "");
      expect(code).not.toMatch(/evil|process/);
    }
  });
});
