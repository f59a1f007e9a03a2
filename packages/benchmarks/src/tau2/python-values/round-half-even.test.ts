import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { floatText } from "./float-text.ts";
import { fixedText, pythonRound } from "./round-half-even.ts";

/** What CPython prints for `round(value, digits)`. */
const ROUNDED: readonly (readonly [number, number, string])[] = [
  [0.125, 2, "0.12"],
  [0.375, 2, "0.38"],
  [0.625, 2, "0.62"],
  [0.875, 2, "0.88"],
  [2.675, 2, "2.67"],
  [2.665, 2, "2.67"],
  [1.005, 2, "1.0"],
  [10.135, 2, "10.13"],
  [512.285, 2, "512.28"],
  [536.655, 2, "536.65"],
  [12345678.905, 2, "12345678.9"],
  [-0.125, 2, "-0.12"],
  [-0.001, 2, "-0.0"],
  [5e-324, 2, "0.0"],
  [1e22, 2, "1e+22"],
  [10000000000000002, 1, "1.0000000000000002e+16"],
  [0.30000000000000004, 17, "0.30000000000000004"],
  [0.5, 0, "0.0"],
  [1.5, 0, "2.0"],
  [2.5, 0, "2.0"],
  [1234.5, -2, "1200.0"],
  [1250, -2, "1200.0"],
  [1350, -2, "1400.0"],
  [1e300, -400, "0.0"],
  [123.456, 400, "123.456"],
];

/** What CPython prints for `f"{value:.2f}"`, `.0f` and `.3f`. */
const FIXED: readonly (readonly [number, string, string, string])[] = [
  [0.125, "0.12", "0", "0.125"],
  [2.675, "2.67", "3", "2.675"],
  [536.655, "536.65", "537", "536.655"],
  [1234567.891, "1234567.89", "1234568", "1234567.891"],
  [0.005, "0.01", "0", "0.005"],
  [-0.001, "-0.00", "-0", "-0.001"],
  [-2.5, "-2.50", "-2", "-2.500"],
  [1e-10, "0.00", "0", "0.000"],
  [1e22, "10000000000000000000000.00", "10000000000000000000000", "10000000000000000000000.000"],
  [Number.POSITIVE_INFINITY, "inf", "inf", "inf"],
  [Number.NaN, "nan", "nan", "nan"],
];

describe("pythonRound", () => {
  test.each(ROUNDED)("round(%d, %d) is %s", (value, digits, text) => {
    expect(floatText(pythonRound(value, digits))).toBe(text);
  });

  test.each([
    [25n, 2, 25n],
    [1250n, -2, 1200n],
    [1350n, -2, 1400n],
    [-1250n, -2, -1200n],
    [49n, -2, 0n],
  ] as const)("round(%d, %d) of an int is the int %d", (value, digits, rounded) => {
    expect(pythonRound(value, digits)).toBe(rounded);
  });

  test("what was rounded stays as it is, and no cent is further away than half", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (value) => {
        const rounded = pythonRound(value, 2);
        expect(pythonRound(rounded, 2)).toBe(rounded);
        expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.005 + 1e-6);
      }),
    );
  });
});

describe("fixedText", () => {
  test.each(FIXED)("%d", (value, two, none, three) => {
    expect([fixedText(value, 2), fixedText(value, 0), fixedText(value, 3)]).toEqual([two, none, three]);
  });

  test("says the same number as pythonRound", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e12, max: 1e12, noNaN: true }), (value) => {
        expect(Number(fixedText(value, 2))).toBe(pythonRound(value, 2));
      }),
    );
  });
});
