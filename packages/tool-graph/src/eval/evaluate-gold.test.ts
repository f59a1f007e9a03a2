import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { evaluateGold, halfOf } from "./evaluate-gold.ts";
import { readGold } from "./gold.ts";

const folder = mkdtempSync(join(tmpdir(), "toolworld-gold-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const field = (name: string, desc: string, type = "str") => ({ name, type, desc });
const gold = {
  tools: {
    find_book: {
      name: "find_book",
      desc: "Find a book.",
      in: [field("title", "the title")],
      out: [field("isbn", "the ISBN of the book")],
    },
    lend_book: {
      name: "lend_book",
      desc: "Lend a book.",
      in: [field("isbn", "the ISBN of the book")],
      out: [field("due", "when it is due")],
    },
    find_room: { name: "find_room", desc: "Find a room.", in: [], out: [field("room", "the room's number", "int")] },
    heat_room: {
      name: "heat_room",
      desc: "Heat a room.",
      in: [field("room_number", "the number of the room", "int")],
      out: [],
    },
  },
  edges: [],
  fields: [
    ["find_book", "isbn", "lend_book", "isbn"],
    ["find_room", "room", "heat_room", "room_number"],
    ["find_room", "floor", "heat_room", "room_number"],
  ],
};

describe("a labelled graph", () => {
  test("is read plain and gzipped, and found again", () => {
    writeFileSync(join(folder, "gold.json"), JSON.stringify(gold));
    writeFileSync(join(folder, "gold.json.gz"), gzipSync(JSON.stringify(gold)));
    const plain = readGold(join(folder, "gold.json"));
    expect(readGold(join(folder, "gold.json.gz")).fields).toEqual(plain.fields);
    expect(evaluateGold(plain)).toEqual({
      recallAt1: 1,
      recallAt10: 1,
      averagePrecision: 1,
      meanReciprocalRank: 1,
      tools: 4,
      parameters: 2,
      undeclared: 1,
    });
  });

  test("is halved by the last bit of its consumers' SHA-256, and the halves make the whole", () => {
    const graph = readGold(join(folder, "gold.json"));
    const [even, odd] = (["even", "odd"] as const).map((half) => evaluateGold(graph, { half }).parameters);
    expect((even as number) + (odd as number)).toBe(2);
    expect(halfOf("")).toBe("odd"); // e3b0…b855
  });

  test.each([
    ["no JSON", "not json"],
    ["no tools", JSON.stringify({ fields: [] })],
    ["labels of another shape", JSON.stringify({ tools: {}, fields: [["a", "b"]] })],
  ])("with %s is refused with its path", (_, text) => {
    writeFileSync(join(folder, "bad.json"), text);
    expect(() => readGold(join(folder, "bad.json"))).toThrow(/bad\.json/);
  });
});

const nestools = fileURLToPath(new URL("../../../../../shared/data/graph/nestools.json.gz", import.meta.url));

test.runIf(process.env.TOOLWORLD_FULL && existsSync(nestools))(
  "NesTools, the half that no setting was chosen on",
  () => {
    const result = evaluateGold(readGold(nestools), { half: "even" });
    expect(result.recallAt1).toBeGreaterThanOrEqual(0.75);
    expect(result.averagePrecision).toBeGreaterThanOrEqual(0.7);
  },
);
