import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { parse, pathText } from "./parse.ts";
import { ToolworldError } from "./toolworld-error.ts";

const Order = z.strictObject({ id: z.string(), items: z.array(z.strictObject({ price: z.number() })) });
const source = { room: "runs", what: "task file", from: "tasks.jsonl:3" };

function errorOf(schema: z.ZodType, value: unknown, from = source): ToolworldError {
  try {
    parse(schema, value, from);
  } catch (error) {
    if (ToolworldError.isInstance(error)) return error;
  }
  throw new Error("expected a ToolworldError");
}

describe("parse", () => {
  test("gives what the schema gives", () => {
    expect(parse(z.object({ a: z.number().default(1) }), {}, source)).toEqual({ a: 1 });
  });

  test.each<[string, unknown, string]>([
    ["a wrong type", { id: "1", items: [{ price: "5" }] }, 'at items[0].price: expected number, found "5"'],
    ["a missing key", { items: [] }, "at id: expected string, found nothing"],
    ["an unknown key", { id: "1", items: [], colour: 1 }, "at colour: unknown key, found 1"],
    ["the value itself", [], "at the top: expected object, found []"],
    ["several", { id: 1, items: 2 }, "at id: expected string, found 1 (and 1 more)"],
    ["a long value", { id: ["x".repeat(99)], items: [] }, `at id: expected string, found ["${"x".repeat(55)}...`],
  ])("names the file, the path and what was found: %s", (_, value, message) => {
    const error = errorOf(Order, value);
    expect(error.message).toBe(`[runs] tasks.jsonl:3: not a valid task file: ${message}`);
    expect(error).toMatchObject({ room: "runs", type: "invalid-task-file", details: { from: "tasks.jsonl:3" } });
  });

  test("lists every issue in its details", () => {
    expect(errorOf(Order, { id: 1, items: 2 }).details.issues).toEqual([
      { path: "id", message: "expected string", found: "1" },
      { path: "items", message: "expected array", found: "2" },
    ]);
  });

  test("says so when a schema throws, and keeps the cause", () => {
    const broken = z.string().transform((text) => JSON.parse(text));
    const error = errorOf(broken, "{");
    expect(error.message).toMatch(/^\[runs\] tasks.jsonl:3: task file could not be read: SyntaxError/);
    expect(error.cause).toBeInstanceOf(SyntaxError);
  });

  test("takes any value without breaking", () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
        (value) => {
          fc.pre(!Order.safeParse(value).success);
          expect(errorOf(Order, value).message).toContain("not a valid task file");
        },
      ),
    );
  });
});

test("a path is written as a reader writes it", () => {
  expect(pathText(["items", 0, "price"])).toBe("items[0].price");
  expect(pathText([])).toBe("");
  expect(pathText([0, "a b", "#W1", "naïve", "x-y"])).toBe('[0]["a b"]["#W1"].naïve.x-y');
});
