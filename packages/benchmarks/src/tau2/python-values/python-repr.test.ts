import { expect, test } from "vitest";
import { pythonRepr, pythonStr } from "./python-repr.ts";
import type { PythonValue } from "./python-value.ts";

/** What CPython's `repr` prints. */
const FACTS: readonly (readonly [PythonValue, string])[] = [
  [null, "None"],
  [true, "True"],
  [false, "False"],
  [2n, "2"],
  [2, "2.0"],
  [1e22, "1e+22"],
  ["a", "'a'"],
  ["it's", `"it's"`],
  ['say "hi"', `'say "hi"'`],
  [`both ' and "`, `'both \\' and "'`],
  ["tab\tnl\n", "'tab\\tnl\\n'"],
  ["\\", "'\\\\'"],
  ["é\u{1f600}", "'é\u{1f600}'"],
  ["\u0000\u007f\u00a0", "'\\x00\\x7f\\xa0'"],
  ["\u200b\u2028\ue000\ud800", "'\\u200b\\u2028\\ue000\\ud800'"],
  ["\u{e0001}", "'\\U000e0001'"],
  [[1n, "a", null], "[1, 'a', None]"],
  [
    new Map<string, PythonValue>([
      ["a", [true, 2]],
      ["b", new Map()],
    ]),
    "{'a': [True, 2.0], 'b': {}}",
  ],
];

test.each(FACTS)("repr %#", (value, text) => {
  expect(pythonRepr(value)).toBe(text);
});

test("str() leaves a text as it is and writes the rest as repr() does", () => {
  expect(pythonStr("it's")).toBe("it's");
  expect(pythonStr([1n, "it's"])).toBe(`[1, "it's"]`);
});
