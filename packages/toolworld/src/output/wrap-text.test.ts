import { expect, test } from "vitest";
import { wrapText } from "./wrap-text.ts";

test("a text is broken between words, and a longer word is left whole", () => {
  const long = "x".repeat(90);
  const words = Array.from({ length: 40 }, (_, index) => `word${index}`);
  const lines = wrapText([...words, long, "end"].join(" "), { first: "- ", rest: "    " });
  expect(lines[0]?.startsWith("- word0 ")).toBe(true);
  for (const line of lines.slice(1)) expect(line.startsWith("    ")).toBe(true);
  expect(lines.filter((line) => line.length > 80)).toEqual([`    ${long}`]);
  expect(lines.join(" ").split(/\s+/).slice(1)).toEqual([...words, long, "end"]);
});

test("nothing gives one line", () => {
  expect(wrapText("")).toEqual([""]);
  expect(wrapText(" \n ", { first: "a: " })).toEqual(["a:"]);
});
