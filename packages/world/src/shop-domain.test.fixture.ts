import type { JsonValue, SeedRows, State, Tables } from "@toolworld/contracts";
import { defineAssertion, defineDomain, defineTool, table } from "@toolworld/kit";
import { z } from "zod";

const tables = {
  users: table(
    z.object({
      user_id: z.string(),
      name: z.string(),
      vip: z.boolean().nullable().default(null),
      balance: z.number().default(0),
      profile: z.json().default({}),
    }),
    { key: "user_id", indexes: ["profile.city", "name"] },
  ),
  orders: table(
    z.object({
      order_id: z.int(),
      user_id: z.string(),
      status: z.enum(["open", "closed"]).default("open"),
      items: z.array(z.object({ sku: z.string(), count: z.int() })).default([]),
      note: z.string().nullable().default(null),
    }),
    { key: "order_id", references: { user_id: "users" } },
  ),
  stock: table(z.object({ shop: z.string(), sku: z.string(), count: z.int() }), { key: ["shop", "sku"] }),
  journal: table(z.object({ entry: z.string(), text: z.string() }), { key: "entry", log: true }),
  devices: table(z.object({ user_id: z.string(), orders: z.int() }), {
    key: "user_id",
    references: { user_id: "users" },
    side: "user",
  }),
};

/** The tables of the shop that the tests of this package open. */
export type Shop = typeof tables;

const key = z.union([z.string(), z.number(), z.array(z.union([z.string(), z.number()]))]);

/** One thing that `edit` does to a table. */
const step = z.object({
  do: z.enum(["get", "find", "count", "insert", "update", "delete"]),
  table: z.string(),
  key: key.optional(),
  where: z.json().optional(),
  row: z.record(z.string(), z.json()).optional(),
});

/** One thing that `edit` does to a table. */
export type Step = z.output<typeof step>;

/** Does what it is told, step by step, and then what its end says. */
const edit = defineTool<Shop>()({
  name: "edit",
  kind: "write",
  description: "Does steps one after the other.",
  parameters: z.object({
    steps: z.array(step),
    end: z.enum(["return", "refuse", "crash"]).default("return"),
    mint: z.int().default(0),
    advance: z.number().default(0),
    draw: z.boolean().default(false),
  }),
  execute({ state, refuse, ids, clock, random }, { steps, end, mint, advance, draw }) {
    const results = steps.map((one) => doStep(state as unknown as State<Tables>, one));
    const minted = Array.from({ length: mint }, () => ids.mint({ prefix: "id-", length: 4 }));
    clock.advance(advance);
    const drawn = draw ? [random.integer(0, 1_000_000)] : [];
    if (end === "refuse") refuse("As told", { steps: steps.length });
    if (end === "crash") throw new Error("as told");
    return [...results, ...minted, ...drawn] as JsonValue;
  },
});

/** The same, declared a read. */
const look = defineTool<Shop>()({ ...edit, name: "look", kind: "read" });

/** The user's own. */
const rename = defineTool<Shop>()({
  name: "rename",
  kind: "write",
  description: "Changes one's own name.",
  parameters: z.object({ user_id: z.string(), name: z.string() }),
  execute: ({ state, requestor }, { user_id, name }) => [requestor, state.users.update(user_id, { name }).name],
});

/** For set-up only. */
const grant = defineTool<Shop>()({
  name: "grant",
  kind: "write",
  description: "Gives a user money.",
  parameters: z.object({ user_id: z.string(), amount: z.number() }),
  execute({ state, ids, random, refuse }, { user_id, amount }) {
    const user = state.users.get(user_id) ?? refuse(`no user ${user_id}`);
    state.journal.insert({ entry: ids.mint(), text: `${random.integer(0, 9)}` });
    return state.users.update(user_id, { balance: user.balance + amount }).balance;
  },
});

const owes = defineAssertion<Shop>()({
  description: "The user has less than some money.",
  parameters: z.object({ user_id: z.string(), below: z.number() }),
  holds({ state, refuse }, { user_id, below }) {
    const user = state.users.get(user_id) ?? refuse(`no user ${user_id}`);
    state.users.update(user_id, { name: "looked at" });
    return user.balance < below;
  },
});

/** A shop with a table of every kind, and a tool that does whatever a test wants done. */
export const shop = defineDomain({
  name: "shop",
  version: "1.0.0",
  policy: "Be kind.",
  tables,
  tools: [edit, look],
  userTools: [rename],
  setupTools: [grant],
  assertions: { owes },
  couple({ state }) {
    for (const { user_id, orders } of state.devices.find()) {
      const count = state.orders.count({ user_id });
      if (count !== orders) state.devices.update(user_id, { orders: count });
    }
  },
  seed: ({ random, ids }): SeedRows<Shop> => ({
    users: [
      { user_id: "ann", name: "Ann", vip: true, balance: 25, profile: { city: "Oslo", tags: ["a", "b"] } },
      { user_id: "bob", name: "Bob", balance: random.integer(0, 99) },
      { user_id: "cid", name: "Cid", profile: { code: ids.mint() } },
    ],
    orders: [
      { order_id: 1, user_id: "ann", items: [{ sku: "pen", count: 2 }] },
      { order_id: 2, user_id: "ann", status: "closed" },
      { order_id: 3, user_id: "bob" },
    ],
    stock: [
      { shop: "north", sku: "pen", count: 5 },
      { shop: "south", sku: "pen", count: 0 },
    ],
    journal: [{ entry: "0", text: "opened" }],
    devices: [{ user_id: "ann", orders: 2 }],
  }),
});

function doStep(state: State<Tables>, { do: action, table: name, key: given, where, row = {} }: Step): JsonValue {
  const rows = state[name] as State<Tables>[string];
  const at = given as string;
  switch (action) {
    case "get":
      return (rows.get(at) ?? null) as JsonValue;
    case "find":
      return rows.find(where as never) as JsonValue;
    case "count":
      return rows.count(where as never);
    case "insert":
      return rows.insert(row as never) as JsonValue;
    case "update":
      return rows.update(at, row as never) as JsonValue;
    default:
      return rows.delete(at) as JsonValue;
  }
}
