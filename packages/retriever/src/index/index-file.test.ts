import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { documentOf, townDocuments } from "../tools.test.fixture.ts";
import { createIndex, openIndex } from "./tool-index.ts";

const folder = mkdtempSync(join(tmpdir(), "toolworld-index-"));
afterAll(() => rmSync(folder, { recursive: true }));
const path = join(folder, "town.index");
const queries = ["weather forecast", "refund a ticket, and find a book", "wether", "nothing of that"];

describe("an index file", () => {
  test("gives the same rankings when it is opened, and goes on growing", () => {
    const index = createIndex(townDocuments);
    index.save(path, "the town");
    const opened = openIndex(path);
    expect(opened.source).toBe("the town");
    expect(opened.ids()).toEqual(index.ids());
    const more = documentOf("hotel", { name: "book_room", description: "Books a room, if the weather is good." });
    for (const query of queries) expect(opened.search(query)).toEqual(index.search(query));
    index.add([more]);
    expect(opened.add([more, ...townDocuments])).toBe(1);
    for (const query of [...queries, "book a room"]) expect(opened.search(query)).toEqual(index.search(query));
    opened.remove(["tickets/refund"]);
    index.remove(["tickets/refund"]);
    for (const query of queries) expect(opened.search(query)).toEqual(index.search(query));
  });

  test("has the same bytes for the same tools, however they came", () => {
    createIndex(townDocuments).save(path);
    const expected = readFileSync(path);
    const other = createIndex([documentOf("gone", { description: "unheard of words" }), ...townDocuments.toReversed()]);
    other.remove(["gone"]);
    other.save(path);
    expect(readFileSync(path).equals(expected)).toBe(true);
    openIndex(path).save(path);
    expect(readFileSync(path).equals(expected)).toBe(true);
  });

  test("holds no tool at all", () => {
    createIndex().save(path);
    expect(openIndex(path).search("anything")).toEqual([]);
  });

  test("is refused where a byte of it changed or its end is missing", () => {
    createIndex(townDocuments).save(path);
    const bytes = readFileSync(path);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = Buffer.from(bytes);
        damaged[at] = (damaged[at] as number) ^ change;
        writeFileSync(path, damaged);
        expect(() => openIndex(path)).toThrow(/^\[retriever\] .*town\.index: .*; build it again from its pool$/);
      }),
      { numRuns: 60 },
    );
    for (const length of [0, 7, 23, 100, bytes.length - 1]) {
      writeFileSync(path, bytes.subarray(0, length));
      expect(() => openIndex(path)).toThrow("build it again from its pool");
    }
  });

  test("that is not there or is something else is said to be so", () => {
    expect(() => openIndex(join(folder, "none.index"))).toThrow(/none\.index: the index cannot be read/);
    writeFileSync(path, "a shopping list, long enough to be a file of some kind");
    expect(() => openIndex(path)).toThrow("this is no index");
  });

  test("is not left half written", () => {
    expect(() => createIndex(townDocuments).save(join(folder, "no", "such", "folder"))).toThrow("could not be written");
  });
});
