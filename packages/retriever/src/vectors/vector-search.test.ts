import fc from "fast-check";
import { expect, test } from "vitest";
import { normalise } from "../embedding/static-embedding.ts";
import { createExactVectorSearch } from "./vector-search.ts";

const unit = (...values: number[]) => {
  const vector = Float32Array.from(values);
  normalise(vector);
  return vector;
};

test("the nearest come first, ties by id", () => {
  const search = createExactVectorSearch(2);
  search.set("b", unit(1, 0));
  search.set("a", unit(1, 0));
  search.set("c", unit(0, 1));
  expect(search.search(unit(1, 0.1), 2).map(({ id }) => id)).toEqual(["a", "b"]);
  search.set("a", unit(-1, 0));
  search.remove("c");
  search.remove("nobody");
  expect(search.search(unit(1, 0.1), 9).map(({ id }) => id)).toEqual(["b", "a"]);
  expect(search.get("c")).toBeUndefined();
  expect(search.size).toBe(2);
});

test("what is found is what comparing all would find, whatever came and went", () => {
  const vector = fc.tuple(
    fc.integer({ min: -9, max: 9 }),
    fc.integer({ min: -9, max: 9 }),
    fc.integer({ min: 1, max: 9 }),
  );
  const change = fc.record({ id: fc.constantFrom(..."abcdefgh"), vector: fc.option(vector) });
  fc.assert(
    fc.property(
      fc.array(change, { maxLength: 30 }),
      vector,
      fc.integer({ min: 1, max: 9 }),
      (changes, query, limit) => {
        const search = createExactVectorSearch(3);
        const model = new Map<string, Float32Array>();
        for (const { id, vector: values } of changes) {
          if (values) {
            search.set(id, unit(...values));
            model.set(id, unit(...values));
          } else {
            search.remove(id);
            model.delete(id);
          }
        }
        const wanted = unit(...query);
        const expected = [...model]
          .map(([id, own]) => ({
            id,
            score: Math.fround(own.reduce((sum, value, at) => sum + value * (wanted[at] as number), 0)),
          }))
          .sort((left, right) => right.score - left.score || (left.id < right.id ? -1 : 1))
          .slice(0, limit);
        const found = search.search(wanted, limit);
        expect(found.map(({ score }) => score.toFixed(5))).toEqual(expected.map(({ score }) => score.toFixed(5)));
        expect(search.size).toBe(model.size);
      },
    ),
  );
});
