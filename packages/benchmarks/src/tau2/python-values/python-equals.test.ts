import { expect, test } from "vitest";
import { parsePythonJson } from "./parse-python-json.ts";
import { pythonEquals } from "./python-equals.ts";

const equal = (left: string, right: string) => pythonEquals(parsePythonJson(left), parsePythonJson(right));

test.each([
  ["2", "2.0"],
  ["true", "1"],
  ["false", "0.0"],
  ["null", "null"],
  ['{"a": 1, "b": [2]}', '{"b": [2.0], "a": 1.0}'],
  ['"x"', '"x"'],
])("%s == %s", (left, right) => {
  expect(equal(left, right)).toBe(true);
  expect(equal(right, left)).toBe(true);
});

test.each([
  ["2", '"2"'],
  ["null", "0"],
  ["null", "false"],
  ["[1, 2]", "[2, 1]"],
  ["[1]", "[1, 1]"],
  ['{"a": null}', '{"b": null}'],
  ['{"a": 1}', '{"a": 1, "b": 2}'],
  ["[]", "{}"],
  ["NaN", "NaN"],
  ["9007199254740993", "9007199254740992.0"],
])("%s != %s", (left, right) => {
  expect(equal(left, right)).toBe(false);
  expect(equal(right, left)).toBe(false);
});
