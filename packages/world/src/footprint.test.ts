import type { Footprint, JsonObject } from "@toolworld/contracts";
import { footprintSchema } from "@toolworld/contracts";
import { expect, test } from "vitest";
import { openWorld } from "./open-world.ts";
import { type Step, shop } from "./shop-domain.test.fixture.ts";

function footprintOf(...steps: Step[]): Footprint {
  using world = openWorld(shop);
  const { result, footprint } = world.call({ name: "edit", arguments: { steps } as JsonObject });
  expect(result).toMatchObject({ ok: true });
  return footprintSchema.parse(footprint);
}

const pen = ["north", "pen"];

test("a row asked for by key is a read, whether or not it was there, and once", () => {
  const get = (key: string): Step => ({ do: "get", table: "users", key });
  expect(footprintOf(get("ann"), get("zoe"), get("ann"))).toEqual({
    reads: [
      { table: "users", key: "ann" },
      { table: "users", key: "zoe" },
    ],
    scans: [],
    writes: [],
    minted: [],
  });
});

test("a search is a scan with its predicate, and the rows that it found are reads", () => {
  const where = { user_id: "ann", status: { in: ["open", "closed"] } };
  const { reads, scans } = footprintOf({ do: "find", table: "orders", where }, { do: "find", table: "orders", where });
  expect(scans).toEqual([{ table: "orders", where }]);
  expect(reads).toEqual([
    { table: "orders", key: 1 },
    { table: "orders", key: 2 },
  ]);
});

test("a count is a scan and reads no row", () => {
  expect(footprintOf({ do: "count", table: "stock" })).toMatchObject({
    reads: [],
    scans: [{ table: "stock", where: {} }],
  });
});

test("an update tells the columns that differ, and is none where nothing does", () => {
  const row = { name: "Ann", vip: false, profile: { tags: ["a", "b"], city: "Oslo" } };
  expect(footprintOf({ do: "update", table: "users", key: "ann", row })).toMatchObject({
    reads: [{ table: "users", key: "ann" }],
    writes: [{ type: "update", table: "users", key: "ann", columns: ["vip"] }],
  });
  expect(footprintOf({ do: "update", table: "users", key: "ann", row: { name: "Ann", balance: 25.0 } }).writes).toEqual(
    [],
  );
});

test("several writes to one row count as what they come to", () => {
  const insert: Step = { do: "insert", table: "stock", row: { shop: "x", sku: "y", count: 1 } };
  const update: Step = { do: "update", table: "stock", key: ["x", "y"], row: { count: 2 } };
  const remove: Step = { do: "delete", table: "stock", key: ["x", "y"] };
  const written = { table: "stock", key: ["x", "y"] };
  expect(footprintOf(insert, update).writes).toEqual([{ type: "insert", ...written }]);
  expect(footprintOf(insert, update, remove).writes).toEqual([]);
  expect(footprintOf(insert, remove, insert).writes).toEqual([{ type: "insert", ...written }]);
  expect(
    footprintOf(
      { do: "update", table: "users", key: "ann", row: { name: "A" } },
      { do: "update", table: "users", key: "ann", row: { vip: null } },
    ).writes,
  ).toEqual([{ type: "update", table: "users", key: "ann", columns: ["name", "vip"] }]);
});

test("a row that takes the place of another differs as a whole", () => {
  const remove: Step = { do: "delete", table: "stock", key: pen };
  const insert: Step = { do: "insert", table: "stock", row: { shop: "north", sku: "pen", count: 5 } };
  const update: Step = { do: "update", table: "stock", key: pen, row: { count: 7 } };
  const written = { table: "stock", key: pen };
  expect(footprintOf(remove).writes).toEqual([{ type: "delete", ...written }]);
  expect(footprintOf(remove, insert).writes).toEqual([{ type: "update", ...written }]);
  expect(footprintOf(update, remove, insert, update).writes).toEqual([{ type: "update", ...written }]);
  expect(footprintOf(remove, insert, remove).writes).toEqual([{ type: "delete", ...written }]);
});

test("a call that failed has read what it read", () => {
  using world = openWorld(shop);
  const steps = [{ do: "get", table: "users", key: "ann" }];
  const { footprint } = world.call({ name: "edit", arguments: { steps, end: "crash", mint: 1 } });
  expect(footprint).toEqual({ reads: [{ table: "users", key: "ann" }], scans: [], writes: [], minted: [] });
});
