import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  findJsonProblem,
  isJsonObject,
  isJsonValue,
  jsonObjectSchema,
  jsonValueSchema,
  MAXIMUM_JSON_DEPTH,
} from "./json.ts";

const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);
const cycle = (() => {
  const loop: Record<string, unknown> = {};
  loop.self = { again: loop };
  return loop;
})();
class Thing {
  readonly kind = "thing";
}

test("what JSON text can say is a JSON value", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      const text = JSON.stringify(value);
      fc.pre(!text.includes('"__proto__":'));
      expect(isJsonValue(JSON.parse(text))).toBe(true);
      expect(findJsonProblem(value)).toBeUndefined();
      expect(jsonValueSchema.safeParse(value).success).toBe(true);
    }),
  );
  expect(isJsonValue(nested(MAXIMUM_JSON_DEPTH))).toBe(true);
  expect(isJsonValue(Object.assign(Object.create(null), { a: 1 }))).toBe(true);
});

describe("what JSON text cannot say is refused, with its place", () => {
  test.each<[string, unknown, string, RegExp]>([
    ["not a number", { a: [1, Number.NaN] }, "a.1", /found NaN/],
    ["infinity", [Number.NEGATIVE_INFINITY], "0", /found -Infinity/],
    ["nothing", { a: undefined }, "a", /found nothing/],
    ["a hole", new Array(2), "0", /found nothing/],
    ["a function", { a: () => 1 }, "a", /found a function/],
    ["a bigint", 1n, "", /found a bigint/],
    ["a date", { at: new Date(0) }, "at", /found Date/],
    ["a map", new Map(), "", /found Map/],
    ["an instance", [new Thing()], "0", /found Thing/],
    ["__proto__", JSON.parse('{"a":{"__proto__":{"admin":true}}}'), "a", /"__proto__" is not allowed/],
    ["half a surrogate pair", { a: "\ud800" }, "a", /half of a surrogate pair/],
    ["half a surrogate pair in a key", { "\ud800": 1 }, "", /half of a surrogate pair/],
    [
      "what is too deep",
      nested(MAXIMUM_JSON_DEPTH + 1),
      "0.".repeat(MAXIMUM_JSON_DEPTH).slice(0, -1),
      /deeper than 128 levels/,
    ],
    ["a cycle", cycle, "self.again.".repeat(64).slice(0, -1), /or a cycle/],
  ])("%s", (_, value, path, message) => {
    expect(isJsonValue(value)).toBe(false);
    const problem = findJsonProblem(value);
    expect(problem?.path.join(".")).toBe(path);
    expect(problem?.message).toMatch(message);
    const { error } = jsonValueSchema.safeParse(value);
    expect(error?.issues[0]?.message).toMatch(message);
  });

  test.each([null, [], "text", 5, undefined])("%j is no JSON object", (value) => {
    expect(isJsonObject(value)).toBe(false);
    expect(jsonObjectSchema.safeParse(value).success).toBe(false);
  });
});
