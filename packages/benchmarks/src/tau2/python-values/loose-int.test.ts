import { toJsonSchema } from "@toolworld/kit";
import { expect, test } from "vitest";
import { looseInt } from "./loose-int.ts";

test.each([
  [5, 5],
  [-3, -3],
  [true, 1],
  [false, 0],
  ["250", 250],
  [" 5.0 ", 5],
  ["\u00a05\u0085", 5],
  ["+5.00", 5],
  ["-005", -5],
  ["1_000", 1000],
  ["0_1", 1],
])("%j is read as %d", (value, number) => {
  expect(looseInt.parse(value)).toBe(number);
});

test.each([5.5, "5.5", "5.", ".0", "", "-", "- 5", "--5", "_1", "1_", "1__0", "1_.0", "1.0_0", "1,000", "1e3", "0x10"])(
  "%j is no whole number",
  (value) => {
    expect(looseInt.safeParse(value).success).toBe(false);
  },
);

test.each(["\u001f5", "٥", null, [], "9".repeat(20), "9".repeat(400)])("nor is %j", (value) => {
  expect(looseInt.safeParse(value).success).toBe(false);
});

test("an agent is asked for an integer", () => {
  expect(toJsonSchema(looseInt)).toMatchObject({ type: "integer" });
});
