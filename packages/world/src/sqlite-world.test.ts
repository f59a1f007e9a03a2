import { type Call, changesSchema, type JsonObject } from "@toolworld/contracts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { importWorld, openWorld } from "./open-world.ts";
import { type PlainRows, PlainShop } from "./plain-shop.test.fixture.ts";
import { type Step, shop } from "./shop-domain.test.fixture.ts";
import type { World } from "./world.ts";

const full = process.env.TOOLWORLD_FULL === "1";

function runs(count: number): { readonly numRuns: number } {
  return { numRuns: full ? count * 20 : count };
}

const user = fc.constantFrom("ann", "bob", "cid", "dan", "eve");
const order = fc.integer({ min: 1, max: 6 });
const shelf = fc.tuple(fc.constantFrom("north", "south", "a", "z"), fc.constantFrom("pen", "ink"));
const text = fc.constantFrom("", "Ann", "é", "𝄞", "\u0000", "'\"", "__proto__");
const json = fc.constantFrom<z.core.util.JSONType>(
  {},
  { city: "Oslo", tags: [1, "1"] },
  { tags: [1, "1"], city: "Oslo" },
  null,
  25,
  { constructor: { prototype: 1 } },
  [[[]]],
);

const userColumns = {
  name: text,
  vip: fc.constantFrom(true, false, null),
  balance: fc.constantFrom(0, -0, 25, 25.5, 1e300, 2 ** 60),
  profile: json,
};
const orderColumns = {
  user_id: user,
  status: fc.constantFrom("open", "closed"),
  items: fc.array(fc.record({ sku: text, count: fc.nat(9) }), { maxLength: 2 }),
  note: fc.option(text),
};

const read = fc.oneof(
  user.map((key): Step => ({ do: "get", table: "users", key })),
  user.map((user_id): Step => ({ do: "find", table: "orders", where: { user_id } })),
  fc.constant<Step>({ do: "count", table: "stock" }),
);
const write = fc.oneof(
  fc.record({ user_id: user, ...userColumns }).map((row): Step => ({ do: "insert", table: "users", row })),
  fc.record({ order_id: order, ...orderColumns }).map((row): Step => ({ do: "insert", table: "orders", row })),
  fc
    .tuple(shelf, fc.nat(9))
    .map(([[shop, sku], count]): Step => ({ do: "insert", table: "stock", row: { shop, sku, count } })),
  fc.nat(3).map((entry): Step => ({ do: "insert", table: "journal", row: { entry: `${entry}`, text: "x" } })),
  fc
    .tuple(user, fc.record(userColumns, { requiredKeys: [] }))
    .map(([key, row]): Step => ({ do: "update", table: "users", key, row })),
  fc
    .tuple(order, fc.record(orderColumns, { requiredKeys: [] }))
    .map(([key, row]): Step => ({ do: "update", table: "orders", key, row })),
  fc.tuple(shelf, fc.nat(9)).map(([key, count]): Step => ({ do: "update", table: "stock", key, row: { count } })),
  user.map((key): Step => ({ do: "delete", table: "users", key })),
  order.map((key): Step => ({ do: "delete", table: "orders", key })),
  shelf.map((key): Step => ({ do: "delete", table: "stock", key })),
);

/** A call of `edit` that may succeed, break a rule in the middle, refuse or crash; keys collide often. */
const anyEdit: fc.Arbitrary<Call> = fc
  .record({
    steps: fc.array(fc.oneof({ weight: 4, arbitrary: write }, { weight: 1, arbitrary: read }), { maxLength: 4 }),
    end: fc.oneof({ weight: 8, arbitrary: fc.constant("return") }, fc.constantFrom("refuse", "crash")),
    mint: fc.constantFrom(0, 0, 1, 2),
    advance: fc.constantFrom(0, 0, 1000),
    draw: fc.boolean(),
  })
  .map((input) => ({ name: "edit", arguments: input as unknown as JsonObject }));

/** Calls in a row. */
const anyEdits: fc.Arbitrary<Call[]> = fc.array(anyEdit, { maxLength: 12 });

/** All that can be seen of a world without calling it. */
function look(world: World<never> | World) {
  return JSON.stringify([world.hash(), world.hash("user"), world.changes(), world.minted, world.now(), world.dump()]);
}

const open = () => openWorld(shop, { seed: 3 });
const callAll = (world: { call: World["call"] }, calls: readonly Call[]) =>
  calls.map((call) => JSON.stringify(world.call(call)));

/** Runs calls and shows the world after each. */
const states = (world: World<typeof shop.tables>, calls: readonly Call[]) =>
  calls.map((call) => [JSON.stringify(world.call(call)), look(world as unknown as World)]);

describe("a world and arrays of rows", () => {
  test("agree on rows, changes and outcome after every call", () => {
    fc.assert(
      fc.property(anyEdits, (calls) => {
        using world = open();
        const plain = new PlainShop(world.dump() as PlainRows);
        for (const call of calls) {
          const { steps, end } = call.arguments as unknown as { steps: Step[]; end: string };
          const before = look(world as unknown as World);
          const { result } = world.call(call);
          expect(result.ok).toBe(plain.edit(steps, end));
          // JSON knows no negative zero.
          expect(JSON.parse(JSON.stringify(world.dump()))).toEqual(JSON.parse(JSON.stringify(plain.rows)));
          expect(JSON.parse(JSON.stringify(world.changes()))).toEqual(JSON.parse(JSON.stringify(plain.changes())));
          if (!result.ok) expect(look(world as unknown as World)).toBe(before);
        }
        expect(changesSchema.safeParse(world.changes()).error).toBeUndefined();
      }),
      runs(150),
    );
  });

  test("the hash is the hash of the rows, whatever way led to them", () => {
    fc.assert(
      fc.property(anyEdits, (calls) => {
        using world = open();
        callAll(world, calls);
        const rows: Record<string, JsonObject[]> = JSON.parse(JSON.stringify(world.dump()));
        using same = openWorld(shop, { state: rows });
        using shuffled = openWorld(shop, { state: reverseEverything(rows) });
        for (const side of [undefined, "agent", "user"] as const) {
          expect(same.hash(side)).toBe(world.hash(side));
          expect(shuffled.hash(side)).toBe(world.hash(side));
        }
        expect(same.changes()).toEqual([]);
      }),
      runs(60),
    );
  });

  test("worlds of one seed have the same hash exactly when they have the same changes", () => {
    fc.assert(
      fc.property(anyEdits, anyEdits, (first, second) => {
        using left = open();
        using right = open();
        callAll(left, first);
        callAll(right, second);
        const sameChanges = JSON.stringify(left.changes()) === JSON.stringify(right.changes());
        expect(left.hash() === right.hash()).toBe(sameChanges);
      }),
      runs(60),
    );
  });
});

describe("worlds of one state that are open at once", () => {
  test("do as each would alone, whoever reads, writes, opens or closes meanwhile", () => {
    const turn = fc.record({
      place: fc.nat(3),
      move: fc.oneof({ weight: 5, arbitrary: anyEdit }, fc.constant("reopen")),
    });
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 30 }), (turns) => {
        const initial = look(openWorld(shop, { seed: "apart" }) as unknown as World);
        const worlds = Array.from({ length: 4 }, () => ({
          world: openWorld(shop, { seed: "apart" }),
          calls: [] as Call[],
        }));
        for (const { place, move } of turns) {
          const entry = worlds[place] as (typeof worlds)[number];
          if (typeof move === "string") {
            entry.world.close();
            entry.world = openWorld(shop, { seed: "apart" });
            entry.calls = [];
            expect(look(entry.world as unknown as World)).toBe(initial);
          } else {
            entry.world.call(move);
            entry.calls.push(move);
          }
        }
        for (const { world, calls } of worlds) {
          const together = look(world as unknown as World);
          world.close();
          using alone = openWorld(shop, { seed: "apart" });
          callAll(alone, calls);
          expect(look(alone as unknown as World)).toBe(together);
        }
      }),
      runs(60),
    );
  });
});

describe("going on elsewhere and going back", () => {
  test("a fork goes on like its origin, and neither sees the other", () => {
    fc.assert(
      fc.property(anyEdits, anyEdits, anyEdits, (before, inFork, after) => {
        using origin = open();
        callAll(origin, before);
        const then = look(origin as unknown as World);
        using fork = origin.fork();
        expect(look(fork as unknown as World)).toBe(then);
        callAll(fork, inFork);
        expect(look(origin as unknown as World)).toBe(then);
        using second = origin.fork();
        const forked = look(fork as unknown as World);
        expect(states(origin, after)).toEqual(states(second, after));
        expect(look(fork as unknown as World)).toBe(forked);
        fork.reset();
        second.reset();
        expect(look(fork as unknown as World)).toBe(look(second as unknown as World));
      }),
      runs(60),
    );
  });

  test("rollback and reset restore everything, in any nesting, and what follows is the same again", () => {
    const moves = fc.array(
      fc.oneof(
        { weight: 4, arbitrary: anyEdit },
        fc.constantFrom("checkpoint" as const, "rollback" as const, "fork" as const),
      ),
      { maxLength: 16 },
    );
    fc.assert(
      fc.property(moves, fc.nat(), (list, pick) => {
        let world = open();
        const initial = look(world as unknown as World);
        let marks: { checkpoint: ReturnType<World["checkpoint"]>; seen: string }[] = [];
        for (const move of list) {
          if (move === "checkpoint") {
            marks.push({ checkpoint: world.checkpoint(), seen: look(world as unknown as World) });
          } else if (move === "rollback" && marks.length > 0) {
            const index = pick % marks.length;
            const { checkpoint, seen } = marks[index] as (typeof marks)[number];
            world.rollback(checkpoint);
            expect(look(world as unknown as World)).toBe(seen);
            for (const gone of marks.slice(index + 1)) expect(() => world.rollback(gone.checkpoint)).toThrow(/is gone/);
            marks = marks.slice(0, index + 1);
          } else if (move === "fork") {
            const fork = world.fork();
            expect(look(fork as unknown as World)).toBe(look(world as unknown as World));
            for (const { checkpoint } of marks) expect(() => fork.rollback(checkpoint)).toThrow(/is gone/);
            world.close();
            world = fork;
            marks = [];
          } else if (typeof move === "object") {
            world.call(move);
          }
        }
        world.reset();
        expect(look(world as unknown as World)).toBe(initial);
        for (const { checkpoint } of marks) expect(() => world.rollback(checkpoint)).toThrow(/is gone/);
        world.close();
      }),
      runs(80),
    );
  });

  test("a row that is asked for by its key as a text is the row, and what is written to it goes by its own key", () => {
    using world = open();
    const get = { do: "get", table: "orders", key: "1" };
    const close = { do: "update", table: "orders", key: 1, row: { status: "closed" } };
    const note = { do: "update", table: "orders", key: "1", row: { note: "twice" } };
    const { result } = world.call({ name: "edit", arguments: { steps: [get, close, get, note, get] } as never });
    const [, , closed, , noted] = (result.ok ? result.value : []) as Record<string, unknown>[];
    expect([closed?.status, noted?.note]).toEqual(["closed", "twice"]);
    expect(world.changes()).toEqual([
      {
        type: "update",
        table: "orders",
        key: 1,
        before: { status: "open", note: null },
        after: { status: "closed", note: "twice" },
      },
    ]);
  });

  test("a fork has the bytes of its origin where an update gave the same JSON in another order", () => {
    using world = open();
    const update = (row: object) => ({ do: "update", table: "users", key: "cid", row });
    const steps = [update({ profile: { a: 1, b: 2 } }), update({ name: "New", profile: { b: 2, a: 1 } })];
    expect(world.call({ name: "edit", arguments: { steps } as never }).result.ok).toBe(true);
    using fork = world.fork();
    expect(look(fork as unknown as World)).toBe(look(world as unknown as World));
    expect(JSON.stringify(fork.dump())).toContain('"profile":{"a":1,"b":2}');
  });

  test("export, text and import give the same world, which goes on and resets alike", () => {
    fc.assert(
      fc.property(anyEdits, anyEdits, fc.boolean(), (before, after, withSetup) => {
        const setup = withSetup ? [{ name: "grant", arguments: { user_id: "cid", amount: 5 } }] : [];
        using world = openWorld(shop, { seed: "s", setup });
        callAll(world, before);
        using imported = importWorld(shop, JSON.parse(JSON.stringify(world.export())));
        expect(look(imported as unknown as World)).toBe(look(world as unknown as World));
        expect(JSON.stringify(imported.export())).toBe(JSON.stringify(world.export()));
        expect(states(imported, after)).toEqual(states(world, after));
        imported.reset();
        world.reset();
        expect(look(imported as unknown as World)).toBe(look(world as unknown as World));
        expect(states(imported, after)).toEqual(states(world, after));
      }),
      runs(60),
    );
  });

  test("the same seed and calls give the same bytes, also on a database that another world has used", () => {
    fc.assert(
      fc.property(anyEdits, anyEdits, (other, calls) => {
        const first = open();
        const expected = states(first, calls);
        first.close();
        const used = open();
        callAll(used, other);
        used.checkpoint();
        used.close();
        using again = open();
        expect(states(again, calls)).toEqual(expected);
      }),
      runs(40),
    );
  });
});

describe("what random calls seldom meet", () => {
  const edit = (world: World<typeof shop.tables>, ...steps: Step[]) => {
    const { result } = world.call({ name: "edit", arguments: { steps } as unknown as JsonObject });
    expect(result).toMatchObject({ ok: true });
  };

  test("a new row in the place of a deleted one, in a fork and in an import", () => {
    using world = open();
    edit(
      world,
      { do: "delete", table: "stock", key: ["south", "pen"] },
      { do: "insert", table: "stock", row: { shop: "a", sku: "x", count: 1 } },
    );
    using fork = world.fork();
    using imported = importWorld(shop, world.export());
    expect([fork.dump(), imported.dump()]).toEqual([world.dump(), world.dump()]);
  });

  test("a row deleted and inserted again is no change, but the last in order", () => {
    using world = open();
    const row = { shop: "north", sku: "pen", count: 5 };
    edit(world, { do: "delete", table: "stock", key: ["north", "pen"] }, { do: "insert", table: "stock", row });
    expect(world.changes()).toEqual([]);
    expect(world.hash()).toBe(open().hash());
    expect(world.dump().stock?.at(-1)).toEqual(row);
    using fork = world.fork();
    expect(fork.dump()).toEqual(world.dump());
  });

  test("a checkpoint that is gone is not mistaken for a later one, nor for another world's", () => {
    using world = open();
    const first = world.checkpoint();
    const gone = world.checkpoint();
    world.rollback(first);
    world.checkpoint();
    expect(() => world.rollback(gone)).toThrow(/is gone/);
    using other = open();
    other.checkpoint();
    expect(() => other.rollback(first)).toThrow(/another world's/);
    world.rollback(first);
  });

  test("log tables count neither in changes nor in the hash, but are there", () => {
    using world = open();
    edit(world, { do: "insert", table: "journal", row: { entry: "1", text: "x" } });
    expect([world.changes(), world.hash()]).toEqual([[], open().hash()]);
    using fork = world.fork();
    expect(fork.dump().journal).toHaveLength(2);
    world.reset();
    expect(world.dump().journal).toHaveLength(1);
  });

  test("each side has a hash of its own", () => {
    using world = open();
    const [agent, user] = [world.hash("agent"), world.hash("user")];
    edit(world, { do: "update", table: "stock", key: ["north", "pen"], row: { count: 9 } });
    expect(world.hash("user")).toBe(user);
    expect(world.hash("agent")).not.toBe(agent);
  });
});

function reverseEverything(rows: Readonly<Record<string, readonly JsonObject[]>>): Record<string, JsonObject[]> {
  const reverseKeys = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(reverseKeys)
      : typeof value === "object" && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([key, inner]) => [key, reverseKeys(inner)]),
          )
        : value;
  return Object.fromEntries(
    Object.entries(rows)
      .reverse()
      .map(([table, list]) => [table, list.toReversed().map((row) => reverseKeys(row) as JsonObject)]),
  );
}
