import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson, jsonEquals } from "./canonical-json.ts";
import { keyText } from "./state/key.ts";

const json = fc.jsonValue({ maxDepth: 4 });

/** The same value with the keys of every object in another order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}

describe("canonicalJson, as RFC 8785 has it", () => {
  test("prints numbers as ECMAScript does (appendix B)", () => {
    const numbers = [
      0, -0, 25.0, 1e21, 1e-7, 333333333.3333332, 9007199254740992, 5e-324, 1.7976931348623157e308, 4.5, 0.002, 1e23,
    ];
    expect(numbers.map(canonicalJson)).toEqual([
      "0",
      "0",
      "25",
      "1e+21",
      "1e-7",
      "333333333.3333332",
      "9007199254740992",
      "5e-324",
      "1.7976931348623157e+308",
      "4.5",
      "0.002",
      "1e+23",
    ]);
  });

  test("escapes what must be escaped, in the short form, and nothing else (section 3.2.2.2)", () => {
    expect(canonicalJson('€$\u000f\nA\'B"\\\\"/')).toBe('"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"');
  });

  test("sorts keys by UTF-16 code units (section 3.2.3)", () => {
    const object = { "€": 1, "\r": 2, "\ufb33": 3, "1": 4, "😀": 5, "\u0080": 6, ö: 7 };
    expect(Object.values(JSON.parse(canonicalJson(object)))).toHaveLength(7);
    expect([...canonicalJson(object).matchAll(/:(\d)/g)].map(([, digit]) => digit).join("")).toBe("2467153");
  });

  test("sorts at every depth and leaves out what is undefined", () => {
    expect(canonicalJson({ b: [{ d: 1, c: undefined, a: null }], a: true })).toBe('{"a":true,"b":[{"a":null,"d":1}]}');
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, undefined, () => 1, 1n, Symbol("x"), [undefined]])(
    "throws on %s",
    (value) => {
      expect(() => canonicalJson(value)).toThrow(/canonical JSON has no form for/);
    },
  );
});

describe("canonicalJson and jsonEquals, of any value", () => {
  test("the text is JSON of the same value, and its own canonical form", () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalJson(value);
        expect(jsonEquals(JSON.parse(text), value)).toBe(true);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(canonicalJson(reversed(value))).toBe(text);
        expect(jsonEquals(reversed(value), value)).toBe(true);
      }),
    );
  });

  test("two values are equal exactly when their texts are", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.tuple(json, json),
          json.map((value) => [value, structuredClone(value)] as const),
        ),
        ([left, right]) => {
          expect(jsonEquals(left, right)).toBe(canonicalJson(left) === canonicalJson(right));
        },
      ),
    );
  });

  test.each([
    [{ a: undefined }, {}, true],
    [{ a: undefined }, { b: 1 }, false],
    [[], {}, false],
    [null, {}, false],
    [[1, 2], [2, 1], false],
    [{ toString: 1 }, { a: 1 }, false],
    [-0, 0, true],
    ["1", 1, false],
  ])("jsonEquals(%j, %j) is %s", (left, right, equal) => {
    expect(jsonEquals(left, right)).toBe(equal);
    expect(jsonEquals(right, left)).toBe(equal);
  });
});

test("keyText is the canonical text of a key", () => {
  expect(["a", 'q"', 5, -0, ["a", 1]].map(keyText)).toEqual(['"a"', '"q\\""', "5", "0", '["a",1]']);
});
