import fc from "fast-check";
import { expect, test } from "vitest";
import { coverClauses } from "./cover-clauses.ts";

const item = (id: string, score: number, ...clauses: number[]) => ({ id, score, clauses });
const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

test("an open clause lifts its tool over another for a clause that is answered", () => {
  const ranked = [item("weather", 1, 1, 0), item("weather too", 0.9, 0.95, 0), item("ticket", 0.8, 0, 0.8)];
  expect(ids(coverClauses(ranked, 0.3))).toEqual(["weather", "ticket", "weather too"]);
  expect(ids(coverClauses(ranked, 0))).toEqual(["weather", "weather too", "ticket"]);
});

test("every item stays, scores never rise, and without clauses nothing moves", () => {
  const items = fc.array(
    fc.record({
      score: fc.double({ min: 0, max: 1, noNaN: true }),
      clauses: fc.tuple(...[0, 1, 2].map(() => fc.double({ min: 0, max: 1, noNaN: true }))),
    }),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(items, fc.double({ min: 0, max: 2, noNaN: true }), (list, weight) => {
      const ranked = list
        .map(({ score, clauses }, index) => ({ id: String(index), score, clauses }))
        .sort((left, right) => right.score - left.score);
      const ordered = coverClauses(ranked, weight);
      expect(ids(ordered).toSorted()).toEqual(ids(ranked).toSorted());
      const scores = ordered.map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((left, right) => right - left));
      const plain = ranked.map(({ id, score }) => ({ id, score, clauses: [] }));
      expect(coverClauses(plain, weight)).toEqual(plain);
    }),
  );
});
