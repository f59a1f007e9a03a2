import type { Call } from "@toolworld/contracts";
import { openWorld } from "@toolworld/world";
import { describe, expect, test } from "vitest";
import { jsonToPython } from "../python-values/json-to-python.ts";
import type { PythonDict } from "../python-values/python-value.ts";
import { writeSmallData } from "../test-data/small-data.ts";
import { openRetailEnvironment } from "./open-retail-environment.ts";

/** What the reference would say to one call in the small shop. */
function textOf(name: string, input: Call["arguments"], requestor: Call["requestor"] = "agent"): string {
  using data = writeSmallData();
  const { domain, state, follow } = openRetailEnvironment(data.path);
  using world = openWorld(domain, { state });
  const call = { name, arguments: input, requestor };
  return follow()
    .note(call, world.call(call).result, jsonToPython(call.arguments) as PythonDict)
    .text();
}

describe("the text of a tool message", () => {
  test("a text is itself", () => {
    expect(textOf("find_user_id_by_email", { email: "ZOE@example.com" })).toBe("zoe_ek_1000");
    expect(textOf("calculate", { expression: "1 / 4" })).toBe("0.25");
    expect(textOf("list_all_product_types", {})).toBe('{"Apron": "1000000001", "Kite": "2000000001"}');
  });

  test("variants stand in the database's order, prices are floats, the rest is ASCII", () => {
    expect(textOf("get_product_details", { product_id: "2000000001" })).toBe(
      '{"name": "Kite", "product_id": "2000000001", "variants": {' +
        '"1300000003": {"item_id": "1300000003", "options": {"colour": "red", "size": "5"}, "available": true, "price": 20.0}, ' +
        '"1200000002": {"item_id": "1200000002", "options": {"colour": "blue", "size": "5"}, "available": true, "price": 23.1}, ' +
        String.raw`"1100000001": {"item_id": "1100000001", "options": {"colour": "gr\u00fcn", "size": "5"}, "available": false, "price": 19.99}}}`,
    );
    expect(textOf("get_product_details", { product_id: "1000000001" })).toBe(
      '{"name": "Apron", "product_id": "1000000001", "variants": {}}',
    );
  });

  test("an order tells every field in the order of declaration", () => {
    expect(
      textOf("exchange_delivered_order_items", {
        order_id: "#W0000001",
        item_ids: ["1300000003"],
        new_item_ids: ["1200000002"],
        payment_method_id: "paypal_1",
      }),
    ).toBe(
      '{"order_id": "#W0000001", "user_id": "zoe_ek_1000", "address": {"address1": "1 Hill Lane", "address2": "", "city": "Oslo", ' +
        '"country": "Norway", "state": "OS", "zip": "01234"}, "items": [{"name": "Kite", "product_id": "2000000001", ' +
        '"item_id": "1300000003", "price": 21.5, "options": {"colour": "red", "size": "5"}}], "status": "exchange requested", ' +
        '"fulfillments": [{"tracking_id": ["1"], "item_ids": ["1300000003"]}], "payment_history": [{"transaction_type": "payment", ' +
        '"amount": 21.5, "payment_method_id": "paypal_1"}], "cancel_reason": null, "exchange_items": ["1300000003"], ' +
        '"exchange_new_items": ["1200000002"], "exchange_payment_method_id": "paypal_1", "exchange_price_difference": 1.6, ' +
        '"return_items": null, "return_payment_method_id": null}',
    );
  });

  test("a user's gift card has a float for a balance", () => {
    expect(textOf("get_user_details", { user_id: "zoe_ek_1000" })).toContain(
      '"payment_methods": {"gift_card_1": {"source": "gift_card", "id": "gift_card_1", "balance": 50.0}, "paypal_1": {"source": "paypal", "id": "paypal_1"}}, "orders": ["#W0000002", "#W0000001"]}',
    );
  });

  test("a refusal is an error in the reference's words", () => {
    expect(textOf("get_order_details", { order_id: "#W9" })).toBe("Error: Order not found");
    expect(textOf("get_orders", {})).toBe("Error: Tool 'get_orders' not found.");
    expect(textOf("get_order_details", { order_id: "#W9" }, "user")).toBe("Error: User tools not available");
  });

  test("a value that no tool of the reference gives has no text", () => {
    using data = writeSmallData();
    const { follow } = openRetailEnvironment(data.path);
    expect(() => follow().note({ name: "calculate", arguments: {} }, { ok: true, value: 4 }, new Map()).text()).toThrow(
      /no text .* "calculate" gave: 4/,
    );
  });
});
