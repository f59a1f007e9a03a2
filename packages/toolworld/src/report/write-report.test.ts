import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RunStore } from "@toolworld/runs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { textStore } from "./report-store.test.fixture.ts";
import { writeReport } from "./write-report.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "toolworld-report-"));
});
afterEach(() => rm(folder, { recursive: true }));

test("the page is written whole", async () => {
  const path = join(folder, "report.html");
  await writeReport(textStore("a"), path);
  expect(await readFile(path, "utf8")).toMatch(/^<!doctype html>.*<\/html>\n$/s);
  expect(await readdir(folder)).toEqual(["report.html"]);
});

test("a store that breaks halfway leaves the old page as it was", async () => {
  const path = join(folder, "report.html");
  await writeFile(path, "the old page");
  const broken: RunStore = {
    ...textStore("a"),
    async *episodes() {
      yield* textStore("a").episodes();
      throw new Error("the disk is gone");
    },
  };
  await expect(writeReport(broken, path)).rejects.toThrow("the disk is gone");
  expect(await readFile(path, "utf8")).toBe("the old page");
  expect(await readdir(folder)).toEqual(["report.html"]);
});

test("a folder that is not there is named", async () => {
  await expect(writeReport(textStore("a"), join(folder, "missing", "report.html"))).rejects.toThrow(/missing/);
});
