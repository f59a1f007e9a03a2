import { ToolworldError } from "@toolworld/contracts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parsePythonJson } from "./parse-python-json.ts";
import { pythonJson } from "./python-json.ts";
import { type PythonValue, pythonToJson } from "./python-value.ts";

const anyValue: fc.Arbitrary<PythonValue> = fc.letrec<{ value: PythonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<PythonValue>(null, true, false, Number.NaN, Number.NEGATIVE_INFINITY),
    fc.bigInt(),
    fc.double(),
    fc.string({ unit: "binary" }),
    fc.array(tie("value")),
    fc.array(fc.tuple(fc.string(), tie("value"))).map((entries) => new Map(entries)),
  ),
})).value;

describe("reading", () => {
  test("keeps ints and floats apart, however large", () => {
    expect(parsePythonJson("[2, 2.0, -0, -0.0, 1e+22, 12345678901234567890, 2E2]")).toEqual([
      2n,
      2,
      0n,
      -0,
      1e22,
      12345678901234567890n,
      200,
    ]);
  });

  test("counts the digits of ints alone: the sign is none, and a float may have any number", () => {
    expect(parsePythonJson(`-${"9".repeat(4300)}`)).toBe(1n - 10n ** 4300n);
    expect(parsePythonJson(`0.${"1".repeat(5000)}`)).toBe(1 / 9);
    expect(parsePythonJson(`${"9".repeat(5000)}.0`)).toBe(Number.POSITIVE_INFINITY);
  });

  test("keeps keys in order, even those that look like indexes; a key said twice has its last value", () => {
    expect([...(parsePythonJson('{"9": 1, "10": 2, "2": 3, "9": 4}') as Map<string, unknown>)]).toEqual([
      ["9", 4n],
      ["10", 2n],
      ["2", 3n],
    ]);
  });

  test.each([
    ["", "line 1, column 1: expected a value, found the end"],
    ['{"a": 1', 'line 1, column 8: expected "," or "}", found the end'],
    ['{"a": [1,\n  2,]}', 'line 2, column 5: expected a value, found "]}"'],
    ["[01]", 'line 1, column 3: expected "," or "]", found "1]"'],
    ["[1.]", 'line 1, column 3: expected "," or "]", found ".]"'],
    ["{'a': 1}", "line 1, column 2: expected a key in double quotes, found \"'a': 1}\""],
    ['["a\nb"]', "line 1, column 2: expected a string that ends"],
    ['["\\x"]', "line 1, column 2: expected a string that ends"],
    ["nul", 'expected a value, found "nul"'],
    ["-", 'expected a value, found "-"'],
    ["1 2", 'line 1, column 3: expected nothing more, found "2"'],
    ["[".repeat(200), "expected at most 128 levels"],
    ["9".repeat(4301), "expected an int of at most 4300 digits"],
  ])("refuses %#, saying where", (text, message) => {
    const error = caught(() => parsePythonJson(text));
    expect(ToolworldError.isInstance(error)).toBe(true);
    expect((error as Error).message).toContain(message);
  });
});

describe("writing", () => {
  test("lays out as json.dumps does", () => {
    const value = parsePythonJson('{"b":1,"a":[1.0,2,true,null,"é😀\\u007f\\b\\f\\n\\r\\t\\"\\\\/\\u2028"],"":{}}');
    expect(pythonJson(value)).toBe(
      String.raw`{"b": 1, "a": [1.0, 2, true, null, "\u00e9\ud83d\ude00\u007f\b\f\n\r\t\"\\/\u2028"], "": {}}`,
    );
  });

  test("sorts keys by code point at every level when asked", () => {
    const value = parsePythonJson('[{"\ue000": 1, "😀": 2, "a": {"d": 3, "c": 4}, "B": 5}]');
    expect(pythonJson(value, { sortKeys: true })).toBe(
      String.raw`[{"B": 5, "a": {"c": 4, "d": 3}, "\ue000": 1, "\ud83d\ude00": 2}]`,
    );
  });

  test("what is written reads back as the same value, kinds and order included", () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(parsePythonJson(pythonJson(value))).toEqual(value);
      }),
    );
  });

  test("writing is in ASCII, and JSON.parse reads the same", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = pythonJson(parsePythonJson(JSON.stringify(value)));
        expect(text).toMatch(/^[ -~]*$/);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe("plain JSON", () => {
  test("forgets the kinds of numbers and nothing else", () => {
    expect(pythonToJson(parsePythonJson('{"a": [2, 2.0, 1.5, "x", null, true]}'))).toEqual({
      a: [2, 2, 1.5, "x", null, true],
    });
  });

  test("takes a key __proto__ for a key, and has no form for NaN", () => {
    expect(JSON.stringify(pythonToJson(parsePythonJson('{"__proto__": {"a": 1}}')))).toBe('{"__proto__":{"a":1}}');
    expect(() => pythonToJson(Number.NaN)).toThrow(RangeError);
  });
});

function caught(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}
