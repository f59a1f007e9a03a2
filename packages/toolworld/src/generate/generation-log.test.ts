import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { type GenerationSettings, openGenerationLog } from "./generation-log.ts";
import type { WorldRecord } from "./world-record.ts";

const root = mkdtempSync(join(tmpdir(), "toolworld-generation-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let folders = 0;
const newFolder = () => join(root, String(folders++));

const settings: GenerationSettings = {
  ...{ graph: "0".repeat(64), limit: 3, sample: null, minimum: 5, tasks: 2, seed: "1", proposer: null },
};
const recordOf = (number: number): WorldRecord => ({
  ...{ community: `c000${number}`, name: `shop-${number}`, size: { tools: 4, tables: 2, hasWrites: true } },
  ...{ tools: 5, kept: 4, dropped: [{ id: "a/b", reason: "moves files" }] },
  ...{ steps: [2, 3], tried: 9, refused: { "of no consequence — ü": 7 } },
});

function write(out: string, records: readonly WorldRecord[]): string {
  const log = openGenerationLog({ out, settings, resume: false });
  for (const record of records) log.append(record);
  return join(out, "generation.jsonl");
}

describe("a generation's log", () => {
  test("cut off at any byte, holds what was whole, and goes on to the same bytes", () => {
    const records = [1, 2, 3].map(recordOf);
    const bytes = readFileSync(write(newFolder(), records));
    fc.assert(
      fc.property(fc.nat(bytes.length), (length) => {
        const out = newFolder();
        mkdirSync(out);
        const path = join(out, "generation.jsonl");
        writeFileSync(path, bytes.subarray(0, length));
        const log = openGenerationLog({ out, settings, resume: true });
        expect(log.done).toEqual(records.slice(0, log.done.length));
        for (const record of records.slice(log.done.length)) log.append(record);
        expect(readFileSync(path).equals(bytes)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test("is begun only in an empty folder, and resumed only with the same settings", () => {
    const out = newFolder();
    write(out, [recordOf(1)]);
    expect(() => openGenerationLog({ out, settings, resume: false })).toThrow(/go on with --resume/);
    const other = { ...settings, tasks: 45 };
    expect(() => openGenerationLog({ out, settings: other, resume: true })).toThrow(/tasks was 2, now 45/);
    const graph = { ...settings, graph: "1".repeat(64) };
    expect(() => openGenerationLog({ out, settings: graph, resume: true })).toThrow(/graph was 0{64}, now 1{64}/);
    const unlimited = { ...settings, limit: null };
    expect(() => openGenerationLog({ out, settings: unlimited, resume: true })).toThrow(/limit was 3, now not given/);
    const taken = newFolder();
    mkdirSync(taken);
    writeFileSync(join(taken, "notes.txt"), "mine");
    for (const resume of [true, false])
      expect(() => openGenerationLog({ out: taken, settings, resume })).toThrow(/is not empty; name a folder/);
  });

  test("that was started is resumed, though a folder was begun and nothing is done; one that was not leaves nothing", () => {
    const out = newFolder();
    openGenerationLog({ out, settings, resume: false });
    expect(readdirSync(out)).toEqual([]);
    openGenerationLog({ out, settings, resume: false }).start();
    mkdirSync(join(out, "shop-1"));
    expect(openGenerationLog({ out, settings, resume: true }).done).toEqual([]);
  });

  test("that is damaged is told with its line", () => {
    const out = newFolder();
    const path = write(out, [recordOf(1), recordOf(2)]);
    const text = readFileSync(path, "utf8");
    writeFileSync(path, text.replace('"kept":4', '"kept":-4'));
    expect(() => openGenerationLog({ out, settings, resume: true })).toThrow(/generation\.jsonl:2.*kept/);
    writeFileSync(path, text.replace('{"community":"c0002"', "{community"));
    expect(() => openGenerationLog({ out, settings, resume: true })).toThrow(/generation\.jsonl:3 is not JSON/);
    writeFileSync(path, text.replace("generation/1", "generation/9"));
    expect(() => openGenerationLog({ out, settings, resume: true })).toThrow(/generation\.jsonl:1 is no beginning/);
  });

  test("that cannot be written says so, and takes nothing more", () => {
    const out = newFolder();
    const log = openGenerationLog({ out, settings, resume: false });
    mkdirSync(join(out, "generation.jsonl"));
    expect(() => log.append(recordOf(1))).toThrow(/generation\.jsonl cannot be written \(EISDIR\).*--resume/);
    rmSync(join(out, "generation.jsonl"), { recursive: true });
    expect(() => log.append(recordOf(2))).toThrow(/cannot be written/);
    expect(log.done).toEqual([]);
  });
});
