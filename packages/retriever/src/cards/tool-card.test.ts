import { expect, test } from "vitest";
import { poolToolOf } from "../tools.test.fixture.ts";
import { toToolCard } from "./tool-card.ts";
import { toToolSchema } from "./tool-schema.ts";

test("a card is one line: what is taken, what it does, what comes back", () => {
  expect(toToolCard(poolToolOf())).toBe(
    "shop.example/shop/get_order(order_id, expand[]?): Gives an order. -> id, items",
  );
});

test("a card stays short, and never loses a needed parameter among optional ones", () => {
  const inputs = Array.from({ length: 30 }, (_, index) => ({
    path: `option_${index}`,
    type: "string" as const,
    required: index === 29,
    in: "query" as const,
  }));
  const card = toToolCard(
    poolToolOf({ inputs, description: `Does ${"very ".repeat(60)}much\nand more.`, outputs: null }),
  );
  expect(card).toMatch(
    /^shop\.example\/shop\/get_order\(option_29, option_0\?, option_1\?, option_2\?, …\): Does very/,
  );
  expect(card).not.toContain("\n");
  expect(card.length).toBeLessThan(220);
});

test("a schema nests what the pool keeps flat", () => {
  const inputs = [
    { path: "customer.address.city", type: "string", required: true, in: "body" },
    { path: "items[].sku", type: "string", required: true, in: "body", description: "Which." },
    { path: "items[].count", type: "integer", minimum: 1, in: "body" },
    { path: "tags[]", type: "string", enum: ["gift"], in: "query" },
  ] as const;
  expect(toToolSchema(poolToolOf({ inputs })).parameters).toEqual({
    type: "object",
    properties: {
      customer: {
        type: "object",
        properties: {
          address: { type: "object", properties: { city: { type: "string" } }, required: ["city"] },
        },
      },
      items: {
        type: "array",
        items: {
          type: "object",
          properties: { sku: { type: "string", description: "Which." }, count: { type: "integer", minimum: 1 } },
          required: ["sku"],
        },
      },
      tags: { type: "array", items: { type: "string", enum: ["gift"] } },
    },
  });
});
