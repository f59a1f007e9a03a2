import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { parsePythonJson } from "../python-values/parse-python-json.ts";
import { checkData, readDataJson, readDataText } from "./read-data-file.ts";

const folder = mkdtempSync(join(tmpdir(), "tau2-"));
afterAll(() => rmSync(folder, { recursive: true }));

function write(bytes: string | Buffer): string {
  const file = join(folder, "a.json");
  writeFileSync(file, bytes);
  return file;
}

test("a byte order mark and line ends of another kind change nothing", () => {
  expect(readDataJson(write("\ufeff[\r\n1]\r\n"))).toEqual([1n]);
});

test("bytes that are no text are not taken for some", () => {
  const file = write(Buffer.from([0x22, 0x61, 0xff, 0x22]));
  expect(() => readDataText(file)).toThrow(/a\.json: it is no UTF-8 text; the file is damaged, get it again$/);
});

test.each([
  ["1e999", "Infinity"],
  ["NaN", "NaN"],
  ["1".padEnd(400, "0"), "10000000000000000000…"],
])("a number that no double holds is told with its place: %s", (number, found) => {
  const value = parsePythonJson(`[{"a": [0, ${number}]}]`);
  expect(() => checkData(z.unknown(), value, { what: "list", from: "a.json" })).toThrow(
    `a.json: not a valid list: at [0].a[1]: expected a number that a double can hold, found ${found}`,
  );
});
