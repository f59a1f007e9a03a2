import type { Changes, JsonValue } from "@toolworld/contracts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { compareRows } from "./compare-rows.ts";

const cancelled: Changes = [
  {
    type: "update",
    table: "orders",
    key: "#W1",
    before: { status: "pending", payments: [{ amount: 5 }] },
    after: { status: "cancelled", payments: [{ amount: 5 }, { amount: -5 }] },
  },
];

test("what was done as gold does it is equal, value by value", () => {
  expect(compareRows(cancelled, cancelled)).toEqual([
    {
      table: "orders",
      key: '"#W1"',
      found: "update",
      expected: "update",
      standing: "equal",
      values: [
        { path: "status", before: "pending", found: "cancelled", expected: "cancelled", equal: true },
        { path: "payments[1]", found: { amount: -5 }, expected: { amount: -5 }, equal: true },
      ],
    },
  ]);
});

test("what was not done shows what gold makes of it; what was untouched stays as it was", () => {
  const [row] = compareRows([], cancelled);
  expect(row).toMatchObject({ standing: "missing", expected: "update" });
  expect(row?.values[0]).toEqual({
    path: "status",
    before: "pending",
    found: "pending",
    expected: "cancelled",
    equal: false,
  });
  expect(compareRows(cancelled, [])[0]).toMatchObject({ standing: "unexpected", found: "update" });
});

test("only the columns that either side changed are told", () => {
  const otherwise: Changes = [
    { type: "update", table: "orders", key: "#W1", before: { reason: null }, after: { reason: "late" } },
  ];
  const [row] = compareRows(otherwise, [
    { type: "update", table: "orders", key: "#W1", before: { status: "pending" }, after: { status: "cancelled" } },
  ]);
  expect(row?.standing).toBe("different");
  expect(row?.values).toEqual([
    { path: "reason", before: null, found: "late", expected: null, equal: false },
    { path: "status", before: "pending", found: "pending", expected: "cancelled", equal: false },
  ]);
});

test("a row that is new or gone has nothing before or after", () => {
  const [inserted] = compareRows([{ type: "insert", table: "users", key: 1, after: { name: "Ada" } }], []);
  expect(inserted?.values).toEqual([{ path: "name", found: "Ada", equal: false }]);
  const gone: Changes = [{ type: "delete", table: "users", key: 1, before: { name: "Ada" } }];
  expect(compareRows(gone, gone)[0]?.values).toEqual([{ path: "name", before: "Ada", equal: true }]);
});

test("two sides are equal exactly when they come to the same", () => {
  const value = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom<JsonValue>(1, [1], { a: [1, 2] }));
  fc.assert(
    fc.property(value, value, value, (before, found, expected) => {
      const update = (after: unknown): Changes => [
        {
          type: "update",
          table: "t",
          key: 1,
          before: { value: before as JsonValue },
          after: { value: after as JsonValue },
        },
      ];
      const [row] = compareRows(update(found), update(expected));
      const same = JSON.stringify(sorted(found)) === JSON.stringify(sorted(expected));
      expect(row?.standing).toBe(same ? "equal" : "different");
    }),
  );
});

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, item]) => [key, sorted(item)]),
  );
}
