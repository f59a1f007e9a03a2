import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { readRecordingLines } from "./recording-lines.ts";

const folder = mkdtempSync(join(tmpdir(), "tau2-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(text: string | Buffer, bytes: Buffer = gzipSync(text)) {
  const file = join(folder, "a.jsonl.gz");
  writeFileSync(file, bytes);
  const values = [];
  for await (const { value } of readRecordingLines(file)) values.push(value);
  return values;
}

describe("lines", () => {
  test("end with line feeds only: JSON may hold other separators as they are", async () => {
    expect(await read('"a\u2028b"\n"c\u2029d\u0085e"\n')).toEqual(["a\u2028b", "c\u2029d\u0085e"]);
  });

  test("may end as elsewhere, be empty, lack the last end, follow a byte order mark, or be long", async () => {
    const long = "é".repeat(100_000);
    expect(await read(`\ufeff1\r\n\n"${long}"\n3`)).toEqual([1n, long, 3n]);
  });
});

describe("a file that cannot be read: one line that names it", () => {
  test.each([
    ["nothing at all", gzipSync(""), /a\.jsonl\.gz: there is no recording in it; get it again$/],
    ["blank lines", gzipSync("\n\n"), /there is no recording in it/],
    ["no bytes", Buffer.alloc(0), /breaks off after line 0 \(Z_BUF_ERROR\)/],
    ["no gzip", Buffer.from("[1]"), /breaks off after line 0 \(Z_DATA_ERROR\)/],
    ["no text", gzipSync(Buffer.from([0x31, 0x0a, 0xff, 0x0a])), /is no UTF-8 text after line \d/],
    ["a character cut in two", gzipSync(Buffer.from([0x31, 0x0a, 0x22, 0xc3])), /is no UTF-8 text after line 1/],
  ])("%s", async (_, bytes, message) => {
    await expect(read("", bytes)).rejects.toThrow(message);
  });
});
