import type { Call, JsonObject } from "@toolworld/contracts";
import { openWorld } from "@toolworld/world";
import { expect, test } from "vitest";
import { parsePythonJson } from "../python-values/parse-python-json.ts";
import type { PythonDict } from "../python-values/python-value.ts";
import { SMALL_DB, writeSmallData } from "../test-data/small-data.ts";
import { openRetailEnvironment } from "./open-retail-environment.ts";

const item = (item_id: string, price: number) => ({
  name: "Kite",
  product_id: "2000000001",
  item_id,
  price,
  options: {},
});
const variant = (item_id: string, price: number) => [item_id, { item_id, options: {}, available: true, price }];

/** A delivered order of two kites; for the first one pays 10.61 more, for the second gets 10.61 back. */
function shop() {
  const database = JSON.parse(SMALL_DB);
  Object.assign(
    database.products["2000000001"].variants,
    Object.fromEntries([variant("8", 25.27), variant("9", 2.27)]),
  );
  database.orders["#W0000001"].items = [item("1", 14.66), item("2", 12.88)];
  return writeSmallData({ "db.json": JSON.stringify(database) });
}

/** What the reference would say to these calls, and its hash after the last one. */
function follow(...calls: readonly (readonly [name: string, input: JsonObject])[]) {
  using data = shop();
  const environment = openRetailEnvironment(data.path);
  using world = openWorld(environment.domain, { state: environment.state });
  const follower = environment.follow();
  const texts = calls.map(([name, input]) => {
    const call: Call = { name, arguments: input };
    return follower.note(call, world.call(call).result, parsePythonJson(JSON.stringify(input)) as PythonDict).text();
  });
  const changes = world.changes();
  return { texts, hash: follower.hashes(changes).agent, unsigned: environment.follow().hashes(changes).agent };
}

const exchange = (...pairs: readonly (readonly [string, string])[]) =>
  [
    "exchange_delivered_order_items",
    {
      order_id: "#W0000001",
      item_ids: pairs.map(([old]) => old),
      new_item_ids: pairs.map(([, new_]) => new_),
      payment_method_id: "paypal_1",
    },
  ] as const;

test("differences that add up to a hair below zero are minus zero, from then on", () => {
  const { texts, hash, unsigned } = follow(
    exchange(["1", "8"], ["2", "9"]),
    ["get_order_details", { order_id: "#W0000001" }],
    ["get_order_details", { order_id: "#W0000002" }],
  );
  expect(texts[0]).toContain('"exchange_price_difference": -0.0,');
  expect(texts[1]).toBe(texts[0]);
  expect(texts[2]).toContain('"exchange_price_difference": null,');
  expect(hash).not.toBe(unsigned);
});

test.each([
  ["of one item", [["1", "8"]], "10.61"],
  ["of nothing", [], "0"],
] as const)("an exchange %s has the difference that the world keeps", (_, pairs, difference) => {
  const { texts, hash, unsigned } = follow(exchange(...pairs));
  expect(texts[0]).toContain(`"exchange_price_difference": ${difference},`);
  expect(hash).toBe(unsigned);
});
