import { expect, test } from "vitest";
import { createPythonRandom } from "./python-random.ts";
import { trialSeeds } from "./trial-seeds.ts";

/** Drawn with CPython 3: small numbers, then ones of more than a word. */
const DRAWN: readonly [seed: string, small: number[], large: number[]][] = [
  ["0", [6, 1, 1], [1067347797602, 2046968324, 1967558483383827]],
  ["1", [2, 4, 1], [258793550908, 1930549411, 3419269212589083]],
  ["-1", [2, 4, 1], [258793550908, 1930549411, 3419269212589083]],
  ["42", [1, -5, 1], [490678074256, 2342331444, 3800335628534889]],
  ["300", [9, 0, 1], [4155335167, 2106726368, 3814089430151878]],
  ["4294967296", [1, 0, 1], [38374335698, 3274195809, 4069597454421349]],
  ["18446744073709563961", [0, 3, 1], [82910885476, 2796368307, 2899135705372271]],
  ["1000000000000000000000000000000", [7, 3, 1], [48744301183, 1772661194, 1215732761743239]],
];

test("the reference's default seed gives its trials' seeds", () => {
  expect(trialSeeds(300, 8)).toEqual([626729, 373753, 361454, 1567, 514337, 363271, 554706, 863145]);
});

test("fewer trials get the first of them", () => {
  expect(trialSeeds(300, 2)).toEqual([626729, 373753]);
});

test.each(DRAWN)("random.seed(%s) draws as Python does", (seed, small, large) => {
  const random = createPythonRandom(BigInt(seed));
  expect([random.randint(0, 9), random.randint(-5, 5), random.randint(1, 1)]).toEqual(small);
  expect([random.randint(0, 2 ** 40), random.randint(0, 2 ** 32 - 1), random.randint(0, 2 ** 52)]).toEqual(large);
});

test("after a thousand numbers the twister has turned and goes on alike", () => {
  const random = createPythonRandom(7);
  for (let index = 0; index < 1000; index++) random.randint(0, 1000);
  expect(random.randint(0, 1_000_000)).toBe(804435);
});

test("bounds that are none are refused", () => {
  expect(() => createPythonRandom(1).randint(2, 1)).toThrow(RangeError);
  expect(() => createPythonRandom(1).randint(0, 0.5)).toThrow(RangeError);
  expect(() => createPythonRandom(0.5)).toThrow(RangeError);
});
