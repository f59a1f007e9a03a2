import fc from "fast-check";
import { expect, test } from "vitest";
import { cutText, splitText } from "./split-text.ts";

const LONE_SURROGATE = /\p{Cs}/u;

test("nothing is lost, and no character is cut in two", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 12 }), fc.integer({ min: 1, max: 14 }), (text, length) => {
      const parts = splitText(text, length);
      expect(parts.join("")).toBe(text);
      expect(parts[0].length).toBeLessThanOrEqual(length);
      for (const part of parts) expect(part).not.toMatch(LONE_SURROGATE);
    }),
  );
});

test("a text that fits stays as it is", () => {
  expect(cutText("twelve chars", 12)).toBe("twelve chars");
  expect(cutText("thirteen char", 12)).toBe("thirteen ch…");
});
