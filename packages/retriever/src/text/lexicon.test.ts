import { splitWords, stem } from "@toolworld/pool";
import fc from "fast-check";
import { expect, test } from "vitest";
import { characterGrams } from "./character-grams.ts";
import { createLexicon, readTokens } from "./lexicon.ts";
import { STOP_WORDS } from "./stop-words.ts";

const wordsOf = (text: string, limit = Number.POSITIVE_INFINITY) => {
  const lexicon = createLexicon();
  const words: string[] = [];
  const stops: boolean[] = [];
  const read = readTokens(lexicon, text, limit, (token) => {
    words.push(lexicon.terms[lexicon.termOf.values[token >>> 1] as number] as string);
    stops.push((token & 1) === 1);
  });
  expect(read).toBe(words.length);
  return { words, stops };
};

test("a text is read as the words that it splits into, each as its stem", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(
          "get",
          "HTTPStatus2",
          "für",
          "don\u2019t",
          "\u0301",
          "=\u0338",
          "\uFB01ne",
          "\u4E2D\u6587",
          "a\u2014b",
          " ",
          "_",
          "the",
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(text, (value) => {
      const split = splitWords(value);
      const { words, stops } = wordsOf(value);
      expect(words).toEqual(split.map(stem));
      expect(stops).toEqual(split.map((word) => STOP_WORDS.has(word)));
    }),
    { numRuns: 500 },
  );
});

test("reading ends at the limit", () => {
  expect(wordsOf("one two three four", 2).words).toEqual(["one", "two"]);
});

test("grams reach over the ends of a word", () => {
  expect(characterGrams("cat")).toEqual(["^cat", "cat$"]);
  expect(characterGrams("a")).toEqual(["^a$"]);
  expect(characterGrams("code")).toEqual(["^cod", "code", "ode$"]);
});
