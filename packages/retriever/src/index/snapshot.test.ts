import fc from "fast-check";
import { expect, test } from "vitest";
import { searchIndex } from "../search/search-index.ts";
import { documentOf, townDocuments } from "../tools.test.fixture.ts";
import { createIndex } from "./tool-index.ts";

const query = "a train ticket and the weather forecast";
const change = fc.oneof(
  fc.record({ add: fc.constantFrom("ticket", "train", "weather forecast", "book a ticket") }),
  fc.record({ remove: fc.constantFrom(...townDocuments.map(({ id }) => id)) }),
);

test("a reader sees the index as it was, whatever is added and removed", () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), fc.array(change, { maxLength: 12 }), (before, after) => {
      const index = createIndex(townDocuments);
      let count = 0;
      const apply = (changes: typeof before) => {
        for (const each of changes) {
          if ("remove" in each) index.remove([each.remove]);
          else index.add([documentOf(`new-${count++}`, { name: each.add })]);
        }
      };
      apply(before);
      const snapshot = index.snapshot();
      const expected = searchIndex(snapshot, query);
      apply(after);
      expect(searchIndex(snapshot, query)).toEqual(expected);
      apply(after);
      expect(searchIndex(snapshot, query)).toEqual(expected);
    }),
  );
});

test("a reader outlives the rewriting of an index", () => {
  const many = Array.from({ length: 2500 }, (_, number) => documentOf(`many-${number}`, { description: "a train" }));
  const index = createIndex([...townDocuments, ...many]);
  const snapshot = index.snapshot();
  const expected = searchIndex(snapshot, query);
  index.remove(many.map(({ id }) => id));
  expect(searchIndex(snapshot, query)).toEqual(expected);
  expect(searchIndex(index.snapshot(), query)).not.toEqual(expected);
});
