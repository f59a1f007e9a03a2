import type { JsonObject, SeedRows } from "@toolworld/contracts";
import { testDomain } from "@toolworld/testing";
import { openWorld } from "@toolworld/world";
import { expect, test } from "vitest";
import { retail } from "./retail.ts";
import type { RetailTables } from "./tables/tables.ts";
import type { User } from "./tables/user.ts";

testDomain(retail);

/** A shop with one user, whose gift card holds ten dollars, and one kind of mug. */
function openSmallShop(order: Partial<SeedRows<RetailTables>["orders"][number]> = {}) {
  const address = { address1: "1 Elm", address2: "", city: "Boise", country: "USA", state: "ID", zip: "83701" };
  const mug = (item_id: string, price: number, available = true) => {
    return { item_id, product_id: "mug", options: { size: item_id }, available, price };
  };
  const item = (item_id: string, price: number) => {
    return { name: "Mug", product_id: "mug", item_id, price, options: { size: item_id } };
  };
  const state: SeedRows<RetailTables> = {
    products: [
      { product_id: "mug", name: "Mug" },
      { product_id: "pan", name: "Crêpe Pan" },
      { product_id: "fir", name: "\u{1f332} Fir" },
      { product_id: "ohm", name: "Ω Meter" },
    ],
    variants: [
      mug("small", 4.1),
      mug("middle", 6.3),
      mug("large", 9.99),
      mug("gone", 5, false),
      { item_id: "black", product_id: "pan", options: {}, available: true, price: 30 },
    ],
    users: [
      {
        user_id: "ann",
        name: { first_name: "Ann", last_name: "Lee" },
        address,
        email: "Ann.Lee@example.com",
        payment_methods: {
          card: { source: "credit_card", id: "card", brand: "visa", last_four: "1234" },
          gift: { source: "gift_card", id: "gift", balance: 10 },
          rich: { source: "gift_card", id: "rich", balance: 100 },
        },
        orders: ["#W1"],
      },
    ],
    orders: [
      {
        order_id: "#W1",
        user_id: "ann",
        address,
        items: [item("small", 4.1), item("middle", 6.3), item("small", 4.1)],
        status: "pending",
        fulfillments: [],
        payment_history: [{ transaction_type: "payment", amount: 14.5, payment_method_id: "card" }],
        ...order,
      },
    ],
  };
  const world = openWorld(retail, { state });
  const call = (name: string, input: JsonObject) => world.call({ name, arguments: input }).result;
  const must = (name: string, input: JsonObject) => {
    const result = call(name, input);
    if (!result.ok) throw new Error(result.error.message);
    return result.value;
  };
  const balanceOf = (id: string) => {
    const user = must("get_user_details", { user_id: "ann" }) as unknown as User;
    const method = user.payment_methods[id];
    return method?.source === "gift_card" ? method.balance : undefined;
  };
  return { world, call, must, balanceOf };
}

const refusal = (message: string) => ({ ok: false, error: { type: "refused", message } });

test("users are found whatever the case of name and e-mail address, and only with their zip code", () => {
  const { call } = openSmallShop();
  expect(call("find_user_id_by_email", { email: "ANN.lee@EXAMPLE.com" })).toEqual({ ok: true, value: "ann" });
  const name = { first_name: "aNN", last_name: "LEE" };
  expect(call("find_user_id_by_name_zip", { ...name, zip: "83701" })).toEqual({ ok: true, value: "ann" });
  expect(call("find_user_id_by_name_zip", { ...name, zip: "83702" })).toMatchObject(refusal("User not found"));
});

test("products are listed by code point, in ASCII", () => {
  expect(openSmallShop().must("list_all_product_types", {})).toBe(
    String.raw`{"Cr\u00eape Pan": "pan", "Mug": "mug", "\u03a9 Meter": "ohm", "\ud83c\udf32 Fir": "fir"}`,
  );
});

test("a product is shown with its variants in the order in which they came in", () => {
  const product = openSmallShop().must("get_product_details", { product_id: "mug" }) as { variants: JsonObject };
  expect(Object.keys(product.variants)).toEqual(["small", "middle", "large", "gone"]);
  expect(product.variants.small).toEqual({
    item_id: "small",
    options: { size: "small" },
    available: true,
    price: 4.1,
  });
});

test("cancelling refunds every entry of the history, an earlier refund too", () => {
  const { must, balanceOf } = openSmallShop();
  must("modify_pending_order_payment", { order_id: "#W1", payment_method_id: "rich" });
  expect(balanceOf("rich")).toBe(85.5);
  const order = must("cancel_pending_order", { order_id: "#W1", reason: "no longer needed" }) as JsonObject;
  expect(order.payment_history).toEqual([
    { transaction_type: "payment", amount: 14.5, payment_method_id: "card" },
    { transaction_type: "payment", amount: 14.5, payment_method_id: "rich" },
    { transaction_type: "refund", amount: 14.5, payment_method_id: "card" },
    { transaction_type: "refund", amount: 14.5, payment_method_id: "card" },
    { transaction_type: "refund", amount: 14.5, payment_method_id: "rich" },
    { transaction_type: "refund", amount: 14.5, payment_method_id: "card" },
  ]);
  expect(balanceOf("rich")).toBe(100);
});

test("a call that fails half-way leaves nothing behind", () => {
  const payment_history = [
    { transaction_type: "payment", amount: 3, payment_method_id: "gift" },
    { transaction_type: "payment", amount: 4, payment_method_id: "lost" },
  ] as const;
  const { world, call } = openSmallShop({ payment_history: [...payment_history] });
  expect(call("cancel_pending_order", { order_id: "#W1", reason: "ordered by mistake" })).toMatchObject(
    refusal("Payment method not found"),
  );
  expect(world.changes()).toEqual([]);
});

test("replaced items of a pending order all get the price and options of the last new one, for an unrounded amount", () => {
  const { must, balanceOf } = openSmallShop();
  const order = must("modify_pending_order_items", {
    order_id: "#W1",
    item_ids: ["middle", "small"],
    new_item_ids: ["large", "middle"],
    payment_method_id: "gift",
  });
  const difference = 9.99 - 6.3 + (6.3 - 4.1);
  expect(order).toMatchObject({
    status: "pending (item modified)",
    items: [
      { item_id: "middle", price: 6.3, options: { size: "middle" } },
      { item_id: "large", price: 6.3, options: { size: "middle" } },
      { item_id: "small", price: 4.1 },
    ],
    payment_history: [{}, { transaction_type: "payment", amount: difference, payment_method_id: "gift" }],
  });
  expect(difference).not.toBe(5.89);
  expect(balanceOf("gift")).toBe(4.11);
});

test.each([
  [["small", "small", "small"], ["large"], "small not found"],
  [["small"], ["large", "large"], "The number of items to be exchanged should match"],
  [["small"], ["small"], "The new item id should be different from the old item id"],
  [["small"], ["black"], "Variant not found"],
  [["small"], ["gone"], "New item gone not found or available"],
  [["small", "middle", "small"], ["large", "large", "large"], "Insufficient gift card balance to pay for the new item"],
])("replacing %j by %j is refused: %s", (item_ids, new_item_ids, message) => {
  const { call, world } = openSmallShop();
  const input = { order_id: "#W1", item_ids, new_item_ids, payment_method_id: "gift" };
  expect(call("modify_pending_order_items", input)).toMatchObject(refusal(message));
  expect(world.changes()).toEqual([]);
});

test("an exchange keeps the sorted items and the rounded difference, and moves no money", () => {
  const { must, balanceOf } = openSmallShop({ status: "delivered" });
  const order = must("exchange_delivered_order_items", {
    order_id: "#W1",
    item_ids: ["small", "middle"],
    new_item_ids: ["middle", "large"],
    payment_method_id: "gift",
  });
  expect(order).toMatchObject({
    status: "exchange requested",
    exchange_items: ["middle", "small"],
    exchange_new_items: ["large", "middle"],
    exchange_payment_method_id: "gift",
    exchange_price_difference: 5.89,
    payment_history: [{ amount: 14.5 }],
  });
  expect(balanceOf("gift")).toBe(10);
});

test("an order is sent back once only: to the method that paid, or to a gift card", () => {
  const { call } = openSmallShop({
    status: "delivered",
    payment_history: [{ transaction_type: "payment", amount: 14.5, payment_method_id: "rich" }],
  });
  const giveBack = (payment_method_id: string, item_ids = ["small", "small"]) => {
    return call("return_delivered_order_items", { order_id: "#W1", item_ids, payment_method_id });
  };
  expect(giveBack("card")).toMatchObject(refusal("Payment method should be the original payment method"));
  expect(giveBack("gift", ["small", "small", "small"])).toMatchObject(refusal("Some item not found"));
  expect(giveBack("gift")).toMatchObject({ ok: true, value: { return_items: ["small", "small"] } });
  expect(giveBack("gift")).toMatchObject(refusal("Non-delivered order cannot be returned"));
});

test.each([
  ["cancel_pending_order", { reason: "no longer needed" }, "Non-pending order cannot be cancelled"],
  [
    "modify_pending_order_items",
    { item_ids: [], new_item_ids: [], payment_method_id: "card" },
    "Non-pending order cannot be modified",
  ],
])("after its items were changed, an order takes no %s", (name, input, message) => {
  const { call } = openSmallShop({ status: "pending (item modified)" });
  expect(call(name, { order_id: "#W1", ...input })).toMatchObject(refusal(message));
});

test("after its items were changed, an order can still be sent elsewhere and paid otherwise", () => {
  const { call } = openSmallShop({ status: "pending (item modified)" });
  const address = { address1: "2 Oak", address2: "", city: "Reno", country: "USA", state: "NV", zip: "89501" };
  expect(call("modify_pending_order_address", { order_id: "#W1", ...address })).toMatchObject({
    ok: true,
    value: { address },
  });
  expect(call("modify_pending_order_payment", { order_id: "#W1", payment_method_id: "gift" })).toMatchObject(
    refusal("Insufficient gift card balance to pay for the order"),
  );
  expect(call("modify_pending_order_payment", { order_id: "#W1", payment_method_id: "rich" })).toMatchObject({
    ok: true,
  });
});
