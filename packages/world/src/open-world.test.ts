import type { Domain, JsonObject } from "@toolworld/contracts";
import { defineDomain, defineTool } from "@toolworld/kit";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { importWorld, openWorld } from "./open-world.ts";
import { type Shop, shop } from "./shop-domain.test.fixture.ts";
import type { WorldExport } from "./world-export.ts";

const touch = {
  name: "edit",
  arguments: { steps: [{ do: "update", table: "users", key: "bob", row: { name: "B" } }] },
};

describe("opening", () => {
  test("makes the rows of a seed once, and the same for 7 and for its text", () => {
    let made = 0;
    const counted: Domain<Shop> = {
      ...shop,
      seed(context) {
        made++;
        return shop.seed(context);
      },
    };
    const worlds = [7, 7, "7"].map((seed) => openWorld(counted, { seed }));
    expect(made).toBe(1);
    expect(new Set(worlds.map((world) => world.stateDigest)).size).toBe(1);
    expect(openWorld(counted, { seed: 8 }).stateDigest).not.toBe(worlds[0]?.stateDigest);
    expect(made).toBe(2);
    for (let seed = 100; seed < 110; seed++) openWorld(counted, { seed }).close();
    openWorld(counted, { seed: 109 }).close();
    expect(made).toBe(12);
    expect(openWorld(counted, { seed: 7 }).stateDigest).toBe(worlds[0]?.stateDigest);
  });

  test("fills in defaults, keeps the order of insertion, and counts nothing as changed", () => {
    using world = openWorld(shop, { seed: 1 });
    expect(world.dump().orders).toEqual([
      { order_id: 1, user_id: "ann", status: "open", items: [{ sku: "pen", count: 2 }], note: null },
      { order_id: 2, user_id: "ann", status: "closed", items: [], note: null },
      { order_id: 3, user_id: "bob", status: "open", items: [], note: null },
    ]);
    expect(world.changes()).toEqual([]);
    expect(world.minted).toEqual([]);
    expect(world.now()).toBe("2025-01-01T00:00:00.000Z");
    expect(world.tools.map(({ name, requestor }) => `${requestor} ${name}`)).toEqual([
      "agent edit",
      "agent look",
      "user rename",
    ]);
  });

  test("works for a domain without tables", () => {
    const ping = defineTool<Record<never, never>>()({
      name: "ping",
      kind: "read",
      description: "Answers.",
      parameters: z.object({}),
      execute: () => "pong",
    });
    const bare = defineDomain({
      name: "bare",
      version: "1.0.0",
      policy: "Ping.",
      tables: {},
      tools: [ping],
      seed: () => ({}),
    });
    using world = openWorld(bare);
    using fork = world.fork();
    expect(fork.call({ name: "ping", arguments: {} }).result).toEqual({ ok: true, value: "pong" });
    expect([world.dump(), world.changes(), world.hash()]).toEqual([{}, [], "0".repeat(64)]);
  });

  test.each([undefined, null, {}, { contract: "domain/2", name: "later" }])("refuses %j as a domain", (given) => {
    expect(() => openWorld(given as never)).toThrow(
      /expected a domain made with defineDomain \(contract "domain\/1"\)/,
    );
  });

  test("a closed world says so, and closing twice does nothing", () => {
    const world = openWorld(shop);
    world.close();
    world.close();
    for (const use of [
      () => world.call(touch),
      () => world.dump(),
      () => world.fork(),
      () => world.reset(),
      () => world.checkpoint(),
    ]) {
      expect(use).toThrow(/this world is closed/);
    }
  });
});

describe("a state of one's own", () => {
  const rows = { users: [{ user_id: "zed", name: "Zed" }], orders: [{ order_id: 5, user_id: "zed" }] };

  test("stands in for the seed's rows; tables that it leaves out are empty", () => {
    using world = openWorld(shop, { state: rows });
    expect(world.dump()).toMatchObject({
      users: [{ user_id: "zed", balance: 0 }],
      orders: [{ status: "open" }],
      stock: [],
      devices: [],
    });
    using imported = importWorld(shop, JSON.parse(JSON.stringify(world.export())));
    expect(imported.dump()).toEqual(world.dump());
    expect(imported.stateDigest).toBe(world.stateDigest);
  });

  test("25 and 25.0, and any order of keys, are one state", () => {
    const state = (text: string) => openWorld(shop, { state: { users: JSON.parse(text) as JsonObject[] } });
    const left = state('[{"user_id":"a","name":"A","balance":25,"profile":{"x":1,"y":[2]}}]');
    const right = state('[{"profile":{"y":[2.0],"x":1.0},"balance":25.0,"name":"A","user_id":"a"}]');
    expect(right.hash()).toBe(left.hash());
    expect(state('[{"user_id":"a","name":"A","balance":25.5,"profile":{"x":1,"y":[2]}}]').hash()).not.toBe(left.hash());
  });

  test.each([
    ["an unknown table", { people: [] }, /no table "people" in domain "shop"; it has users, orders/],
    ["a row that does not fit", { users: [{ user_id: "a", name: 5 }] }, /row 0 of "users": at name: .*found 5/],
    ["an unknown column", { users: [{ user_id: "a", name: "A", age: 5 }] }, /row 0 of "users": at age: unknown key/],
    [
      "a key twice",
      {
        users: [
          { user_id: "a", name: "A" },
          { user_id: "a", name: "B" },
        ],
      },
      /row 1 of "users": UNIQUE/,
    ],
    [
      "a reference to no row",
      { orders: [{ order_id: 1, user_id: "a" }] },
      /"orders.user_id" is "a", but "users" has no such row/,
    ],
  ])("refuses %s", (_, state, message) => {
    expect(() => openWorld(shop, { state: state as never })).toThrow(message);
  });
});

describe("setup", () => {
  const setup = [
    { name: "grant", arguments: { user_id: "ann", amount: 5 } },
    { ...touch },
    { name: "rename", arguments: { user_id: "cid", name: "C" }, requestor: "user" as const },
  ];

  test("brings about the initial state: no changes, no minted identifiers of the episode", () => {
    using world = openWorld(shop, { setup });
    expect(world.dump().users?.map(({ name, balance }) => [name, balance])).toMatchObject([
      ["Ann", 30],
      ["B", expect.anything()],
      ["C", 0],
    ]);
    expect([world.changes(), world.minted]).toEqual([[], []]);
    using plain = openWorld(shop);
    expect(world.hash()).not.toBe(plain.hash());
    expect(world.stateDigest).toBe(plain.stateDigest);
    expect(openWorld(shop, { state: world.dump() }).hash()).toBe(world.hash());
  });

  test("stays after a reset, in a fork, and after an import", () => {
    using world = openWorld(shop, { setup });
    const opened = [world.dump(), world.hash(), world.now()];
    const undo = {
      name: "edit",
      arguments: { steps: [{ do: "update", table: "users", key: "ann", row: { balance: 25 } }], mint: 1, advance: 9 },
    };
    world.call(undo);
    expect(world.changes()).toMatchObject([{ key: "ann", before: { balance: 30 }, after: { balance: 25 } }]);
    using fork = world.fork();
    using imported = importWorld(shop, JSON.parse(JSON.stringify(world.export())));
    for (const each of [world, fork, imported]) {
      expect(each.minted).toHaveLength(1);
      each.reset();
      expect([each.dump(), each.hash(), each.now()]).toEqual(opened);
      expect([each.changes(), each.minted]).toEqual([[], []]);
    }
  });

  test("that fails is thrown, with the call that failed", () => {
    const failing = [{ name: "grant", arguments: { user_id: "zoe", amount: 1 } }];
    expect(() => openWorld(shop, { setup: failing })).toThrow(
      '[world] setup call grant of domain "shop" failed: no user zoe',
    );
    expect(() => openWorld(shop, { setup: [{ name: "nothing", arguments: {} }] })).toThrow(
      /setup call nothing .* failed: no tool "nothing"/,
    );
  });
});

describe("importing", () => {
  const exported = (): WorldExport => {
    using world = openWorld(shop);
    world.call(touch);
    return JSON.parse(JSON.stringify(world.export()));
  };

  test("refuses what another domain exported", () => {
    const other = defineDomain({ ...shop, policy: "Be strict." });
    expect(() => importWorld(other, exported())).toThrow(/exported from shop 1.0.0, not from this shop 1.0.0/);
  });

  test.each([
    ["another form", { contract: "world/9" }, /not a valid world: at contract/],
    ["an unknown key", { extra: 1 }, /at extra: unknown key/],
    [
      "a table that is not there",
      { entries: [{ table: "people", before: null, after: { position: 1, row: {} } }] },
      /names a row of "people"/,
    ],
    ["an entry of nothing", { entries: [{ table: "users", before: null, after: null }] }, /names a row of "users"/],
    [
      "a row that does not fit",
      { entries: [{ table: "users", before: null, after: { position: 9, row: { user_id: "x", name: 5 } } }] },
      /a row of "users" .* at name/,
    ],
    [
      "a row that is there already",
      {
        entries: [
          {
            table: "users",
            before: null,
            after: { position: 9, row: { user_id: "ann", name: "A", vip: null, balance: 0, profile: {} } },
          },
        ],
      },
      /does not fit the rows/,
    ],
    [
      "a reference to no row",
      {
        entries: [
          {
            table: "orders",
            before: null,
            after: { position: 9, row: { order_id: 9, user_id: "x", status: "open", items: [], note: null } },
          },
        ],
      },
      /does not fit the rows/,
    ],
  ])("refuses %s", (_, change, message) => {
    expect(() => importWorld(shop, { ...exported(), ...change } as WorldExport)).toThrow(message);
  });
});

describe("assertions", () => {
  test("answer from the state and leave it alone, whatever they do", () => {
    using world = openWorld(shop);
    const before = [world.hash(), world.export()];
    expect(world.assert({ name: "owes", arguments: { user_id: "ann", below: 26 } })).toBe(true);
    expect(world.assert({ name: "owes", arguments: { user_id: "ann", below: 25 } })).toBe(false);
    expect([world.hash(), world.export()]).toEqual(before);
  });

  test.each([
    ["an unknown name", { name: "toString", arguments: {} }, /no assertion "toString" in domain "shop"; it has owes/],
    ["arguments that do not fit", { name: "owes", arguments: { user_id: 5, below: 1 } }, /"owes" failed: .*user_id/],
    ["a refusal", { name: "owes", arguments: { user_id: "zoe", below: 1 } }, /"owes" failed: no user zoe/],
  ])("throw on %s", (_, request, message) => {
    using world = openWorld(shop);
    expect(() => world.assert(request)).toThrow(message);
  });
});
