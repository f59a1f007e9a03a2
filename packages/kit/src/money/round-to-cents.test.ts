import fc from "fast-check";
import { expect, test } from "vitest";
import { roundToCents } from "./round-to-cents.ts";

test.each([
  [0.125, 0.12],
  [0.375, 0.38],
  [0.625, 0.62],
  [-0.125, -0.12],
  [2.675, 2.67],
  [1.005, 1],
  [33.335, 33.34],
  [652.61 - 642.72, 9.89],
  [12345678.905, 12345678.9],
  [1e300, 1e300],
])("%d dollars are %d", (dollars, rounded) => {
  expect(roundToCents(dollars)).toBe(rounded);
});

test("an amount in cents stays as it is", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), (cents) => {
      expect(roundToCents(cents / 100)).toBe(cents / 100);
    }),
  );
});

test("the result is the nearest cent, and of two the even one", () => {
  fc.assert(
    fc.property(fc.integer({ min: -4e6, max: 4e6 }), (eighths) => {
      const rounded = roundToCents(eighths / 8);
      const cents = Math.round(rounded * 100);
      expect(Math.abs(cents - eighths * 12.5)).toBeLessThanOrEqual(0.5);
      if (eighths % 2 !== 0) expect(Math.abs(cents % 2)).toBe(0);
    }),
  );
});
