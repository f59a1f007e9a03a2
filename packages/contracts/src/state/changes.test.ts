import fc from "fast-check";
import { expect, test } from "vitest";
import { type Change, changesSchema, compareChanges } from "./changes.ts";

const remove = (table: string, key: Change["key"]): Change => ({ type: "delete", table, key, before: {} });
const change = fc
  .tuple(fc.constantFrom("a", "b", "B", "é"), fc.oneof(fc.string(), fc.integer(), fc.tuple(fc.string(), fc.integer())))
  .map(([table, key]) => remove(table, key));

test("changes have one order: by table, then by the text of the key", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(change, { selector: ({ table, key }) => JSON.stringify([table, key]) }),
      fc.nat(),
      (changes, turn) => {
        const turned = [
          ...changes.slice(turn % (changes.length + 1)),
          ...changes.slice(0, turn % (changes.length + 1)),
        ];
        const sorted = changes.toSorted(compareChanges);
        expect(turned.toSorted(compareChanges)).toEqual(sorted);
        expect(changesSchema.safeParse(sorted).success).toBe(true);
        if (changes.length > 1) expect(changesSchema.safeParse(sorted.toReversed()).success).toBe(false);
      },
    ),
  );
  const list = [remove("b", "a"), remove("a", ["x", 2]), remove("a", 10), remove("a", 9), remove("a", "z")];
  expect(list.toSorted(compareChanges).map(({ key }) => key)).toEqual(["z", 10, 9, ["x", 2], "a"]);
});

test("a row is told once, and the place of what is wrong is named", () => {
  const result = changesSchema.safeParse([remove("a", 1), remove("a", 1)]);
  expect(result.error?.issues[0]).toMatchObject({ path: [1], message: expect.stringContaining("each row once") });
});
