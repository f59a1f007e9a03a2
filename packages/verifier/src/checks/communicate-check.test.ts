import { describe, expect, test } from "vitest";
import { tells } from "./communicate-check.ts";

describe("a message tells", () => {
  test.each([
    ["The total is $1,234.50.", "1234.5"],
    ["The total is 1234.50 dollars", "$1,234.50"],
    ["You get -3 points", "-3"],
    ["5-10 days", "10"],
    ["There are 10.", "10"],
    ["It was DELIVERED  yesterday", "delivered yesterday"],
    ["Order #W1 is cancelled", "#W1"],
    ["It’s done", "it's done"],
  ])("%s → %s", (message, text) => {
    expect(tells(message, { text })).toBe(true);
  });

  test.each([
    ["There are 100 options", "10"],
    ["There are 10.5 options", "10"],
    ["Order #W10 is fine", "10"],
    ["Item 1010", "10"],
    ["1,010 items", "10"],
    ["undelivered", "delivered"],
    ["", "10"],
    ["minus 3 is not -3", "3.0001"],
    ["Order #W12", "#W1"],
  ])("%s does not tell %s", (message, text) => {
    expect(tells(message, { text })).toBe(false);
  });

  test("another way to say it counts", () => {
    expect(tells("only once", { text: "already modified", alternatives: ["only once"] })).toBe(true);
  });
});
