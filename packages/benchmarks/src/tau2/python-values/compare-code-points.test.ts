import fc from "fast-check";
import { expect, test } from "vitest";
import { compareCodePoints } from "./compare-code-points.ts";

test("an emoji sorts after every character of the basic plane", () => {
  expect(["\u{1f600}", "\ue000", "a", "B", "\uffff"].sort(compareCodePoints)).toEqual([
    "B",
    "a",
    "\ue000",
    "\uffff",
    "\u{1f600}",
  ]);
});

test("any two texts compare as their lists of code points do", () => {
  const text = fc.string({ unit: "binary", maxLength: 4 });
  fc.assert(
    fc.property(text, text, (left, right) => {
      expect(Math.sign(compareCodePoints(left, right))).toBe(compareLists([...left], [...right]));
    }),
  );
});

function compareLists(left: readonly string[], right: readonly string[]): number {
  const index = left.findIndex((character, position) => character !== right[position]);
  if (index === -1) return left.length === right.length ? 0 : -1;
  if (index >= right.length) return 1;
  return Number(left[index]?.codePointAt(0)) > Number(right[index]?.codePointAt(0)) ? 1 : -1;
}
