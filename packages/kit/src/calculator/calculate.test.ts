import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calculate } from "./calculate.ts";

const work = (expression: string) =>
  calculate(expression, (message) => {
    throw new Error(message);
  });

test.each([
  ["2 + 2", "4.0"],
  ["2 * (3 + 4) / 5 - 6", "-3.2"],
  ["-2 ** 2", "-4.0"],
  ["(-2) ** 2", "4.0"],
  ["2 ** 3 ** 2", "512.0"],
  ["2 ** -1", "0.5"],
  ["10 - 4 - 3", "3.0"],
  ["7 // 2", "3.0"],
  ["-7 // 2", "-4.0"],
  ["1 // 0.1", "9.0"],
  ["5.0 // 0.3", "16.0"],
  ["--4", "4.0"],
  ["+ - + 4", "-4.0"],
  ["1. / 3.", "0.33"],
  [".5", "0.5"],
  ["00 + 01.5", "1.5"],
  ["0.125", "0.12"],
  ["2.675 * 1", "2.67"],
  ["-0.001", "-0.0"],
  ["0 * -1.0", "-0.0"],
  ["12345678.905", "12345678.9"],
  ["1319.43 - 302.67 + 271.89", "1288.65"],
  ["99999999999999999999", "1e+20"],
  ["10 ** 400 // 10 ** 399", "10.0"],
  ["10 ** 400 / 10 ** 398", "100.0"],
  ["9007199254740993 / 1", "9007199254740992.0"],
  ["9007199254740993 - 9007199254740992", "1.0"],
])("%s is %s", (expression, text) => {
  expect(work(expression)).toBe(text);
});

test.each([
  ["1e3", "Invalid characters in expression"],
  ["5 % 2", "Invalid characters in expression"],
  ["1 +\n2", "Invalid characters in expression"],
  ["", "invalid syntax (<string>, line 0)"],
  ["1 +", "invalid syntax (<string>, line 1)"],
  ["1 2", "invalid syntax (<string>, line 1)"],
  ["3 . 5", "invalid syntax (<string>, line 1)"],
  ["4.5.6", "invalid syntax (<string>, line 1)"],
  ["* 2", "invalid syntax (<string>, line 1)"],
  ["1 / 0 +", "invalid syntax (<string>, line 1)"],
  ["((1)", "'(' was never closed (<string>, line 1)"],
  ["5.0 ** )8-(", "unmatched ')' (<string>, line 1)"],
  ["2(3)", "'int' object is not callable"],
  ["1 / 0", "division by zero"],
  ["1. / 0", "float division by zero"],
  ["1 // 0", "integer division or modulo by zero"],
  ["1 // 0.", "float floor division by zero"],
  ["0 ** -1", "0.0 cannot be raised to a negative power"],
  ["(-8) ** 0.5", "float() argument must be a string or a real number, not 'complex'"],
  ["()", "float() argument must be a string or a real number, not 'tuple'"],
  ["10 ** 400", "int too large to convert to float"],
  ["10 ** 400 * 1.5", "int too large to convert to float"],
  ["10 ** 400 / 3", "integer division result too large for a float"],
  ["10. ** 400", "(34, 'Numerical result out of range')"],
])("%s is refused: %s", (expression, message) => {
  expect(() => work(expression)).toThrow(new Error(message));
});

test("leading zeros are refused in whole numbers", () => {
  expect(() => work("007")).toThrow(/^leading zeros in decimal integer literals are not permitted/);
});

describe("what would take for ever is refused", () => {
  test.each([
    ["9 ** 9 ** 9", /more than 65536 bits/],
    ["9 ** (9 ** 99)", /more than 65536 bits/],
    [Array.from({ length: 40 }, () => "2 ** 60000").join(" * "), /more than 65536 bits/],
    [`${"(".repeat(300)}1${")".repeat(300)}`, /nested deeper than 200 levels/],
    [`${"1 ** ".repeat(300)}1`, /nested deeper than 200 levels/],
    [`${"1+".repeat(2_500)}1`, /longer than 4000 characters/],
  ])("%#", (expression, message) => {
    expect(() => work(expression)).toThrow(message);
  });

  test("unless the base makes it easy", () => {
    expect(work("1 ** 9 ** 99")).toBe("1.0");
    expect(work("(-1) ** (9 ** 99)")).toBe("-1.0");
    expect(work(`${"-".repeat(3_000)}1`)).toBe("1.0");
  });
});

test("a chain of whole numbers is worked out without loss", () => {
  const chain = fc.array(fc.tuple(fc.constantFrom("+", "-"), fc.bigInt({ min: 0n, max: 10n ** 30n })), {
    minLength: 1,
  });
  fc.assert(
    fc.property(chain, (steps) => {
      const sum = steps.reduce((total, [sign, number]) => (sign === "+" ? total + number : total - number), 0n);
      const expression = steps.map(([sign, number]) => `${sign}${number}`).join("");
      expect(work(`(${expression}) - (${sum})`)).toBe("0.0");
    }),
  );
});

test("whatever is written, the answer is a float or a refusal", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."0123456789+-*/(). "), maxLength: 30 }), (expression) => {
      const messages: string[] = [];
      try {
        const text = calculate(expression, (message) => {
          messages.push(message);
          throw new Error(message);
        });
        expect(text).toMatch(/^-?(\d+\.\d{1,2}|\d(\.\d+)?e\+\d{2,3}|inf)$|^nan$/);
      } catch (error) {
        expect(messages, String(error)).toEqual([(error as Error).message]);
      }
    }),
    { numRuns: 2_000 },
  );
});
