import { expect, test } from "vitest";
import { poolToolOf } from "../tools.test.fixture.ts";
import { toToolCard } from "./tool-card.ts";
import { toToolSchema } from "./tool-schema.ts";

test("a card is one line: what it is called, needs and does", () => {
  expect(toToolCard(poolToolOf())).toBe("shop.example/shop/get_order(order_id): Gives an order");
  expect(toToolCard(poolToolOf({ inputs: [], description: "" }))).toBe("shop.example/shop/get_order()");
});

test("a card stays short, whatever a tool needs and says", () => {
  const inputs = Array.from({ length: 30 }, (_, index) => ({
    path: `part_${index}`,
    type: "string" as const,
    required: index % 2 === 1,
    in: index === 1 ? ("header" as const) : ("query" as const),
  }));
  const card = toToolCard(poolToolOf({ inputs, description: `Does ${"very ".repeat(60)}much\nand more.` }));
  expect(card).toMatch(/^shop\.example\/shop\/get_order\(part_3, part_5, part_7, …\): Does very .*very…$/);
  expect(card.length).toBeLessThan(130);
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
