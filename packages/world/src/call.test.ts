import type { CallOutcome, JsonObject } from "@toolworld/contracts";
import { defineDomain, defineTool, table } from "@toolworld/kit";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { openWorld } from "./open-world.ts";
import { type Step, shop } from "./shop-domain.test.fixture.ts";

const open = () => openWorld(shop, { seed: 3 });
type ShopWorld = ReturnType<typeof open>;
const edit = (world: ShopWorld, ...steps: Step[]): CallOutcome =>
  world.call({ name: "edit", arguments: { steps } as JsonObject });

/** A world of one tool, for what the shop does not do. */
function openTool(execute: () => unknown, parameters: z.ZodObject = z.object({})) {
  const tables = { things: table(z.object({ id: z.string(), size: z.number() }), { key: "id" }) };
  const tool = defineTool<typeof tables>()({ name: "work", kind: "write", description: "Works.", parameters, execute });
  const tiny = defineDomain({
    name: "tiny",
    version: "1.0.0",
    policy: "Work.",
    tables,
    tools: [tool],
    seed: () => ({ things: [] }),
  });
  return openWorld(tiny);
}

function expectUntouched(world: ShopWorld, run: () => CallOutcome): CallOutcome["result"] {
  const before = [world.hash(), world.changes(), world.minted, world.now(), world.dump(), world.export()];
  const { result, footprint } = run();
  expect([world.hash(), world.changes(), world.minted, world.now(), world.dump(), world.export()]).toEqual(before);
  expect(footprint).toMatchObject({ writes: [], minted: [] });
  return result;
}

describe("a call that fails leaves no trace and says", () => {
  test("that there is no such tool in this hand", () => {
    const world = open();
    for (const requestor of ["agent", "user"] as const) {
      const result = expectUntouched(world, () => world.call({ name: "grant", arguments: {}, requestor }));
      expect(result).toMatchObject({ ok: false, error: { type: "unknown-tool" } });
    }
    const message = 'no tool "rename" for the agent; it has edit, look';
    expect(world.call({ name: "rename", arguments: {} }).result).toEqual({
      ok: false,
      error: { type: "unknown-tool", message },
    });
    expect(world.call({ name: "toString", arguments: {} }).result.ok).toBe(false);
    expect(world.call({ name: "edit", arguments: {}, requestor: "nobody" as never }).result.ok).toBe(false);
  });

  test.each([
    ["a missing argument", {}, "steps", "nothing"],
    ["an unknown argument", { steps: [], colour: 1 }, "colour", "1"],
    ["an argument of another type", { steps: 5 }, "steps", "5"],
    ["a choice that is none", { steps: [], end: "burn" }, "end", '"burn"'],
    ["one deep inside", { steps: [{ do: "get", table: 7 }] }, "steps[0].table", "7"],
  ])("which argument does not fit: %s", (_, given, path, found) => {
    const world = open();
    const result = expectUntouched(world, () => world.call({ name: "edit", arguments: given as JsonObject }));
    expect(result).toMatchObject({
      ok: false,
      error: { type: "invalid-arguments", details: { issues: [{ path, found }] } },
    });
    expect(!result.ok && result.error.message).toContain(path);
  });

  test.each([
    null,
    undefined,
    [],
    "{}",
    5,
    { steps: [() => 1] },
    { steps: Number.NaN },
    JSON.parse('{"__proto__":{"steps":[]}}'),
  ])("that %j are no arguments", (given) => {
    const world = open();
    const result = expectUntouched(world, () => world.call({ name: "edit", arguments: given as never }));
    expect(result).toMatchObject({ ok: false, error: { type: "invalid-arguments" } });
  });

  test("that the tool refuses, with its details", () => {
    const world = open();
    const steps = [{ do: "delete", table: "stock", key: ["north", "pen"] }];
    const input = { steps, end: "refuse", mint: 2, advance: 5, draw: true };
    const result = expectUntouched(world, () => world.call({ name: "edit", arguments: input }));
    expect(result).toEqual({ ok: false, error: { type: "refused", message: "As told", details: { steps: 1 } } });
  });

  test("that the tool crashed", () => {
    const world = open();
    const steps = [{ do: "delete", table: "stock", key: ["north", "pen"] }];
    const input = { steps, end: "crash", mint: 2, advance: 5, draw: true };
    const result = expectUntouched(world, () => world.call({ name: "edit", arguments: input }));
    expect(result).toEqual({ ok: false, error: { type: "crashed", message: "Error: as told" } });
  });

  test.each<[string, Step, RegExp]>([
    [
      "a key that is taken",
      { do: "insert", table: "users", row: { user_id: "ann", name: "A" } },
      /"users" already has a row "ann"/,
    ],
    [
      "a key of two columns that is taken",
      { do: "insert", table: "stock", row: { shop: "north", sku: "pen", count: 1 } },
      /"stock" already has a row \["north","pen"\]/,
    ],
    [
      "a reference to no row, inserted",
      { do: "insert", table: "orders", row: { order_id: 9, user_id: "zoe" } },
      /"orders.user_id" is "zoe", but "users" has no such row/,
    ],
    [
      "a reference to no row, updated",
      { do: "update", table: "orders", key: 1, row: { user_id: "zoe" } },
      /"orders.user_id" is "zoe", but "users" has no such row/,
    ],
    [
      "a row that others refer to",
      { do: "delete", table: "users", key: "ann" },
      /row "ann" of "users" is still referred to/,
    ],
    [
      "a row that is not there, updated",
      { do: "update", table: "users", key: "zoe", row: {} },
      /no row "zoe" in "users" to update/,
    ],
    [
      "a row that is not there, deleted",
      { do: "delete", table: "stock", key: ["x", "y"] },
      /no row \["x","y"\] in "stock" to delete/,
    ],
    [
      "a key that would change",
      { do: "update", table: "orders", key: 1, row: { order_id: 9 } },
      /key of a row of "orders" cannot be changed/,
    ],
  ])("that a rule of the tables would be broken: %s", (_, step, message) => {
    const world = open();
    const touch: Step = { do: "update", table: "users", key: "bob", row: { name: "touched" } };
    const result = expectUntouched(world, () => edit(world, touch, step));
    expect(result).toMatchObject({ ok: false, error: { type: "constraint", message: expect.stringMatching(message) } });
  });

  test.each<[string, Step, RegExp]>([
    [
      "a column that does not fit",
      { do: "update", table: "users", key: "ann", row: { name: 5 } },
      /a row of "users" does not fit: at name: .*found 5/,
    ],
    [
      "an unknown column",
      { do: "update", table: "users", key: "ann", row: { age: 5 } },
      /at age: unknown key, found 5/,
    ],
    ["a column left out", { do: "insert", table: "users", row: { user_id: "zoe" } }, /at name: .*found nothing/],
    [
      "a search by no column",
      { do: "find", table: "users", where: { age: 5 } },
      /no column "age" in table "users"; it has user_id, name/,
    ],
    [
      "a key of the wrong length",
      { do: "get", table: "stock", key: "north" },
      /the key of table "stock" is shop, sku; found "north"/,
    ],
  ])("that the tool has a bug: %s", (_, step, message) => {
    const world = open();
    const result = expectUntouched(world, () => edit(world, step));
    expect(result).toMatchObject({ ok: false, error: { type: "crashed", message: expect.stringMatching(message) } });
  });
});

describe("a tool that is no good", () => {
  test.each([
    ["a promise", async () => 1],
    ["not a number", () => Number.NaN],
    ["a function inside", () => ({ a: [() => 1] })],
    ["a date", () => new Date(0)],
    [
      "what has no end",
      () => {
        const loop: unknown[] = [];
        loop.push(loop);
        return loop;
      },
    ],
    ["half a character", () => "\ud83d"],
  ])("that returns %s crashes", (_, execute) => {
    expect(openTool(execute).call({ name: "work", arguments: {} }).result).toMatchObject({
      ok: false,
      error: { type: "crashed" },
    });
  });

  test.each([undefined, null, "text", Symbol.for("x")])("that throws %s crashes", (thrown) => {
    const execute = () => {
      throw thrown;
    };
    expect(openTool(execute).call({ name: "work", arguments: {} }).result).toMatchObject({
      ok: false,
      error: { type: "crashed" },
    });
  });

  test("that never returns to itself crashes", () => {
    const execute = (): unknown => execute();
    expect(openTool(execute).call({ name: "work", arguments: {} }).result).toMatchObject({
      ok: false,
      error: { type: "crashed" },
    });
  });

  test("whose schema throws crashes, for a call never throws", () => {
    const parameters = z.object({ data: z.string().transform((text) => JSON.parse(text)) });
    const world = openTool(() => 1, parameters);
    expect(world.call({ name: "work", arguments: { data: "{" } }).result).toMatchObject({
      ok: false,
      error: { type: "crashed" },
    });
    expect(world.call({ name: "work", arguments: { data: "{}" } }).result).toEqual({ ok: true, value: 1 });
  });

  test("that returns nothing gives null", () => {
    expect(openTool(() => undefined).call({ name: "work", arguments: {} }).result).toEqual({ ok: true, value: null });
  });
});

describe("a call that succeeds", () => {
  test("is made by the hand that it says, the agent's when nothing is said", () => {
    const world = open();
    const outcome = world.call({ name: "rename", arguments: { user_id: "ann", name: "Anna" }, requestor: "user" });
    expect(outcome.result).toEqual({ ok: true, value: ["user", "Anna"] });
  });

  test("gives rows that later writes do not change", () => {
    const world = open();
    const { result } = edit(
      world,
      { do: "get", table: "users", key: "ann" },
      { do: "update", table: "users", key: "ann", row: { name: "Z" } },
    );
    expect(result).toMatchObject({ ok: true, value: [{ name: "Ann" }, { name: "Z" }] });
  });

  test("sees what it wrote, and finds rows in the order of insertion", () => {
    const world = open();
    const row = { user_id: "aaa", name: "First by name" };
    const { result } = edit(world, { do: "insert", table: "users", row }, { do: "find", table: "users", where: {} });
    const found = ["ann", "bob", "cid", "aaa"].map((user_id) => ({ user_id }));
    expect(result).toMatchObject({ ok: true, value: [row, found] });
  });

  test("couples the two sides, and records the touches apart", () => {
    const world = open();
    const { footprint, coupled } = edit(world, { do: "delete", table: "orders", key: 2 });
    expect(footprint?.writes).toEqual([{ type: "delete", table: "orders", key: 2 }]);
    expect(coupled?.writes).toEqual([{ type: "update", table: "devices", key: "ann", columns: ["orders"] }]);
    expect(world.changes().map(({ table }) => table)).toEqual(["devices", "orders"]);
    expect(edit(world).coupled?.writes).toEqual([]);
  });

  test("moves the clock, mints and draws from the world's own", () => {
    const world = open();
    const input = { steps: [], mint: 2, advance: 60_000, draw: true };
    const first = world.call({ name: "edit", arguments: input });
    expect(world.now()).toBe("2025-01-01T00:01:00.000Z");
    expect(first.footprint?.minted).toHaveLength(2);
    expect(world.minted).toEqual(first.footprint?.minted);
    const second = world.call({ name: "edit", arguments: input });
    expect(second.result).not.toEqual(first.result);
    using twin = open();
    expect(twin.call({ name: "edit", arguments: input })).toEqual(first);
    using other = openWorld(shop, { seed: 4 });
    expect(other.call({ name: "edit", arguments: input }).result).not.toEqual(first.result);
  });

  test("keeps very long texts, odd names and zero below zero", () => {
    const world = open();
    const name = "x".repeat(5_000_000);
    const profile = { constructor: 1, "a.b": { "": null }, toString: [] };
    const { result } = edit(
      world,
      { do: "update", table: "users", key: "ann", row: { name, profile, balance: -0 } },
      { do: "get", table: "users", key: "ann" },
    );
    expect(result).toMatchObject({ ok: true, value: [{}, { profile, balance: 0 }] });
    expect(world.dump().users?.[0]?.name).toHaveLength(5_000_000);
    expect(openWorld(shop, { state: world.dump() }).hash()).toBe(world.hash());
  });
});
