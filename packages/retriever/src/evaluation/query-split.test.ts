import { expect, test } from "vitest";
import { isInSplit, splitOf } from "./query-split.ts";

test("queries fall into halves, by their ids alone", () => {
  const ids = Array.from({ length: 2000 }, (_, index) => `query-${index}`);
  const development = ids.filter((id) => splitOf(id) === "development").length;
  expect(development).toBeGreaterThan(900);
  expect(development).toBeLessThan(1100);
  // Written down once: a split that moved would mix what was chosen with what is told.
  expect(Object.keys(RECORDED).map(splitOf)).toEqual(Object.values(RECORDED));
  for (const id of ids.slice(0, 50)) {
    expect(isInSplit(id, "all")).toBe(true);
    expect(isInSplit(id, "development")).toBe(!isInSplit(id, "test"));
  }
});

const RECORDED = {
  "G3_instruction-455": "test",
  "G3_instruction-456": "development",
  s0: "test",
  s1: "development",
  tmdb0: "test",
  "l3-1": "development",
};
