import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const example = fileURLToPath(
  new URL("../../../examples/verify-your-own-environment/verify-your-own-environment.ts", import.meta.url),
);

test("an environment of plain objects is verified in under 60 lines", () => {
  const { stdout, stderr, status } = spawnSync(process.execPath, ["--conditions=@toolworld/source", example], {
    encoding: "utf8",
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout.trim().split("\n")).toEqual([
    "certified: true",
    "30: passed. Every required check passed.",
    expect.stringMatching(/^40: failed\. agent: state: done otherwise/),
    expect.stringMatching(/^500: failed\. agent: state: not done/),
  ]);
  expect(readFileSync(example, "utf8").trimEnd().split("\n").length).toBeLessThan(60);
});
