import fc from "fast-check";
import { expect, test } from "vitest";
import { floatText } from "./float-text.ts";

/** What CPython's `repr` prints. */
const FACTS: readonly (readonly [number, string])[] = [
  [0, "0.0"],
  [-0, "-0.0"],
  [5, "5.0"],
  [100000, "100000.0"],
  [0.1, "0.1"],
  [1 / 3, "0.3333333333333333"],
  [2.675, "2.675"],
  [3.1400000000000006, "3.1400000000000006"],
  [1e-4, "0.0001"],
  [0.00012345, "0.00012345"],
  [9.999e-5, "9.999e-05"],
  [1e-5, "1e-05"],
  [-1e-7, "-1e-07"],
  [5e-324, "5e-324"],
  [123456789012345, "123456789012345.0"],
  [1e15, "1000000000000000.0"],
  [9999999999999998, "9999999999999998.0"],
  [1e16, "1e+16"],
  [12345000000000000, "1.2345e+16"],
  [1e21, "1e+21"],
  [1e22, "1e+22"],
  [1e100, "1e+100"],
  [1.5e300, "1.5e+300"],
  [Number.MAX_VALUE, "1.7976931348623157e+308"],
  [Number.POSITIVE_INFINITY, "inf"],
  [Number.NEGATIVE_INFINITY, "-inf"],
  [Number.NaN, "nan"],
];

test.each(FACTS)("%d is written %s", (value, text) => {
  expect(floatText(value)).toBe(text);
});

test("the text of any finite float reads back as the same float and shows that it is one", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const text = floatText(value);
      expect(Number(text)).toBe(value);
      expect(text).toMatch(/[.e]/);
    }),
  );
});
