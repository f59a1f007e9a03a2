import fc from "fast-check";
import { expect, test } from "vitest";
import { compareCodePoints } from "./compare-code-points.ts";
import { spacedJson } from "./spaced-json.ts";

test("texts are ordered by code points, not by UTF-16 units", () => {
  expect(["\u{1f6b2}", "\uff5e", "b", "a", "ab", ""].toSorted(compareCodePoints)).toEqual([
    "",
    "a",
    "ab",
    "b",
    "\uff5e",
    "\u{1f6b2}",
  ]);
});

test("spaced JSON is ASCII", () => {
  expect(
    spacedJson([
      ["Crêpe Pan", "1"],
      ['\u{1f6b2} "bike"', "2\n\u007f"],
    ]),
  ).toBe(String.raw`{"Cr\u00eape Pan": "1", "\ud83d\udeb2 \"bike\"": "2\n\u007f"}`);
});

test("spaced JSON reads back as what was written", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: "binary" }), fc.string({ unit: "binary" })), (object) => {
      const text = spacedJson(Object.entries(object));
      expect(JSON.parse(text)).toEqual({ ...object });
      expect(text).toMatch(/^[ -~]*$/);
    }),
  );
});
