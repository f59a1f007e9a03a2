import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Comparison,
  matchesPredicate,
  type Predicate,
  predicateSchema,
  type Scalar,
  valueAtPath,
} from "./predicate.ts";

const row = { id: "a", size: 5, flag: false, none: null, address: { zip: "123", lines: ["x"], "0": { deep: true } } };

describe("matchesPredicate", () => {
  test.each<[Predicate, boolean]>([
    [{}, true],
    [{ id: "a", size: 5 }, true],
    [{ id: "a", size: 6 }, false],
    [{ id: "A" }, false],
    [{ id: { equalsIgnoringCase: "A" } }, true],
    [{ size: { equalsIgnoringCase: "5" } }, false],
    [{ size: "5" }, false],
    [{ flag: false }, true],
    [{ flag: 0 }, false],
    [{ none: null }, true],
    [{ none: { not: null } }, false],
    [{ none: { not: "x" } }, true],
    [{ missing: null }, true],
    [{ id: { in: ["b", "a"] } }, true],
    [{ id: { in: [] } }, false],
    [{ none: { in: [null] } }, true],
    [{ size: { greaterThan: 4, lessThan: 6 } }, true],
    [{ size: { atLeast: 5, atMost: 5 } }, true],
    [{ size: { greaterThan: 5 } }, false],
    [{ size: { lessThan: "9" } }, false],
    [{ none: { lessThan: 9 } }, false],
    [{ "address.zip": { contains: "2" } }, true],
    [{ "address.zip": { contains: "4" } }, false],
    [{ size: { contains: "5" } }, false],
    [{ "address.lines.0": "x" }, false],
    [{ "address.0.deep": true }, true],
    [{ "id.length": null }, true],
    [{ "address.constructor": null }, true],
    [{ id: undefined as unknown as Scalar }, true],
    [{ id: { not: "a", equals: "a" } }, false],
  ])("%j: %s", (predicate, matches) => {
    expect(matchesPredicate(predicate, row)).toBe(matches);
  });

  test("orders texts by code point, as UTF-8 and SQLite do", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (left, right) => {
        const order = Buffer.compare(Buffer.from(left, "utf8"), Buffer.from(right, "utf8"));
        const matches = (comparison: Comparison) => matchesPredicate({ text: comparison }, { text: left });
        expect([matches({ lessThan: right }), matches({ atMost: right })]).toEqual([order < 0, order <= 0]);
        expect([matches({ greaterThan: right }), matches({ atLeast: right })]).toEqual([order > 0, order >= 0]);
      }),
    );
    expect(matchesPredicate({ text: { greaterThan: "\uffff" } }, { text: "😀" })).toBe(true);
  });
});

test("valueAtPath finds objects' own keys only", () => {
  expect(valueAtPath(row, "address.zip")).toBe("123");
  expect(valueAtPath(row, "address")).toBe(row.address);
  expect(valueAtPath(row, "address.toString")).toBeNull();
  expect(valueAtPath(row, "")).toBeNull();
});

test("a predicate is data: its schema takes every comparison and nothing else", () => {
  const predicate = { a: 1, "b.c": { in: [1, null], not: "x" }, d: null, e: { lessThan: "x" } };
  expect(predicateSchema.parse(JSON.parse(JSON.stringify(predicate)))).toEqual(predicate);
  for (const wrong of [{ a: { like: "x" } }, { a: [1] }, { a: { lessThan: true } }, { a: { in: 5 } }]) {
    expect(predicateSchema.safeParse(wrong).success).toBe(false);
  }
});
