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
  [90071992547409.125, 90071992547409.12],
  [-3608525139747855 / 8, -451065642468481.88],
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

test("between two cents, of whatever sum, the even one is nearest", () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (number) => {
      const eighths = BigInt(number) * 2n + 1n;
      fc.pre(Number.isSafeInteger(Number(eighths)));
      // 25 eighths are two cents, so an odd number of eighths lies half-way between two whole numbers of cents.
      const below = ((eighths < 0n ? -eighths : eighths) * 25n) / 2n;
      const even = below + (below % 2n);
      expect(roundToCents(Number(eighths) / 8)).toBe(Number(`${eighths < 0n ? "-" : ""}${even}e-2`));
    }),
  );
});
