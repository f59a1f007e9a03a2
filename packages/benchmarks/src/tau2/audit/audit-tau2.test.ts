import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createRandom } from "@toolworld/contracts";
import { describe, expect, test } from "vitest";
import { inShared, NEEDS_SHARED, sharedFolder } from "../test-data/shared-folder.ts";
import { openSmallShop } from "../test-data/small-episode.ts";
import { auditTau2 } from "./audit-tau2.ts";
import { allowedOrders, anyOrders } from "./orders.ts";

const CANCEL = {
  action_id: "1",
  name: "cancel_pending_order",
  arguments: { order_id: "#W0000002", reason: "no longer needed" },
};
const MOVE = {
  action_id: "2",
  name: "modify_pending_order_address",
  arguments: { order_id: "#W0000002", address1: "2", address2: "", city: "x", state: "y", country: "z", zip: "1" },
};
const RETURN = {
  action_id: "3",
  name: "return_delivered_order_items",
  arguments: { order_id: "#W0000001", item_ids: ["1300000003"], payment_method_id: "paypal_1" },
};

async function audit(criteria: Readonly<Record<string, unknown>>) {
  using shop = openSmallShop(criteria);
  const [retail] = await auditTau2({ data: shop.path });
  return retail;
}

test("a gold call that fails is named", async () => {
  expect(await audit({})).toMatchObject({
    domain: "retail",
    tasks: 1,
    raisingGold: {
      tasks: ["7"],
      calls: [{ task: "7", position: 0, action: "7_0", tool: "find_user_id_by_name_zip", message: "User not found" }],
    },
    failedByGold: { tasks: [] },
    passedByNothing: { tasks: [], judged: [] },
    reordering: { tried: 0, orders: 0 },
  });
});

test("a task that nothing passes is named, apart where a judge has a word", async () => {
  expect((await audit({ actions: [] }))?.passedByNothing).toEqual({ tasks: ["7"], judged: ["7"] });
  const unjudged = await audit({ actions: [], reward_basis: ["DB"] });
  expect(unjudged?.passedByNothing).toEqual({ tasks: ["7"], judged: [] });
});

test("words that can never be told are named, and whether they count, and that gold then fails", async () => {
  const found = await audit({ communicate_info: ["1,234", "5"], reward_basis: ["DB", "COMMUNICATE"] });
  expect(found?.untellable).toEqual({ tasks: ["7"], infos: [{ task: "7", info: "1,234", counts: true }] });
  expect(found?.failedByGold.tasks).toEqual(["7"]);
  expect((await audit({ communicate_info: ["1,234"] }))?.untellable.infos[0]?.counts).toBe(false);
});

test("a task that cannot begin is told with its place", async () => {
  using shop = openSmallShop();
  const [task] = JSON.parse(readFileSync(join(shop.path, "domains", "retail", "tasks.json"), "utf8"));
  const initial_state = { initialization_actions: [{ env_type: "user", func_name: "sow", arguments: {} }] };
  writeFileSync(join(shop.path, "domains", "retail", "tasks.json"), JSON.stringify([{ ...task, initial_state }]));
  await expect(auditTau2({ data: shop.path })).rejects.toThrow(/tasks\.json, task "7": at initial_state: .*"sow"/);
});

test("a gold whose order matters is named; one of independent calls is not", async () => {
  const bound = await audit({ actions: [MOVE, CANCEL] });
  expect(bound?.reordering).toMatchObject({ tried: 1, sensitive: ["7"], unforeseen: [] });
  const free = await audit({ actions: [CANCEL, RETURN] });
  expect(free?.reordering).toMatchObject({ tried: 1, sensitive: [], unforeseen: [] });
  expect(free?.reordering.orders).toBeGreaterThan(0);
});

describe("orders", () => {
  const random = () => createRandom("orders");

  test("that respect dependencies: all others of few, drawn ones of many, never the given one", () => {
    expect(allowedOrders([[], [0], []], random())).toEqual([
      [0, 2, 1],
      [2, 0, 1],
    ]);
    expect(allowedOrders([[], [0], [1]], random())).toEqual([]);
    const many = allowedOrders([[], [], [], [], [], [], [], [0]], random());
    expect(many.length).toBeGreaterThan(5);
    for (const order of many) {
      expect([...order].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
      expect(order.indexOf(0)).toBeLessThan(order.indexOf(7));
    }
  });

  test("of any kind hold the given one backwards, and each only once", () => {
    expect(anyOrders(2, random())).toEqual([[1, 0]]);
    const four = anyOrders(4, random());
    expect(four).toContainEqual([3, 2, 1, 0]);
    expect(four).toContainEqual([1, 0, 2, 3]);
    expect(new Set(four.map(String)).size).toBe(four.length);
    expect(four.map(String)).not.toContain("0,1,2,3");
  });
});

describe.skipIf(!sharedFolder)(`the published tasks (${NEEDS_SHARED})`, () => {
  test("18 gold calls in 15 tasks of retail fail, and no order matters that nothing shows", async () => {
    const audits = await auditTau2({ data: inShared("data", "tau2"), domains: ["retail", "airline", "mock"] });
    const [retail, airline, mock] = audits;
    expect(retail?.raisingGold.calls).toHaveLength(18);
    const fifteen = "2 3 4 35 37 38 39 46 47 54 55 64 67 68 105";
    expect(retail?.raisingGold.tasks).toEqual(fifteen.split(" "));
    expect(retail?.passedByNothing.tasks).toHaveLength(11);
    expect(retail?.passedByNothing.judged).toHaveLength(5);
    expect(airline?.passedByNothing.tasks).toHaveLength(23);
    expect(mock?.failedByGold.tasks).toHaveLength(2);
    expect(audits.flatMap(({ reordering }) => reordering.unforeseen)).toEqual([]);
    expect(audits.flatMap(({ reordering }) => reordering.sensitive)).toEqual(["22", "7", "23", "32"]);
  });
});
