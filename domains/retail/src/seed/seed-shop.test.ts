import { createRandom, digest } from "@toolworld/contracts";
import { roundToCents } from "@toolworld/kit";
import { describe, expect, test } from "vitest";
import { tables } from "../tables/tables.ts";
import { cities } from "./cities.ts";
import { seedShop } from "./seed-shop.ts";

const seedWith = (seed: string | number) => seedShop({ random: createRandom(seed) });

test("the same seed gives the same bytes, another seed others", () => {
  expect(JSON.stringify(seedWith(7))).toBe(JSON.stringify(seedWith(7)));
  expect(digest(seedWith(7))).not.toBe(digest(seedWith(8)));
});

test("seed 1 is the shop that the tasks were written for", () => {
  expect(digest(seedWith(1))).toBe("62b038f69cd284e65574955d2de4dc378ae55e665557c2dc1c40fbbe90162126");
});

describe.each([1, 2, 3, "four", "five"])("the shop of seed %s", (seed) => {
  const { products, variants, users, orders } = seedWith(seed);
  const userById = new Map(users.map((user) => [user.user_id, user]));
  const variantById = new Map(variants.map((variant) => [variant.item_id, variant]));

  test("has rows that fit the tables", () => {
    for (const [name, rows] of Object.entries({ products, variants, users, orders })) {
      const { schema, key } = tables[name as keyof typeof tables];
      for (const row of rows) schema.parse(row);
      const keys = rows.map((row) => (row as Record<string, unknown>)[key[0] as string]);
      expect(new Set(keys).size, name).toBe(keys.length);
    }
    expect([products.length, users.length, orders.length]).toEqual([50, 500, 1_000]);
  });

  test("sells every product in six to sixteen variants, no two alike", () => {
    for (const { product_id, name } of products) {
      const own = variants.filter((variant) => variant.product_id === product_id);
      expect(own.length, name).toBeGreaterThanOrEqual(6);
      expect(own.length, name).toBeLessThanOrEqual(16);
      expect(new Set(own.map((variant) => JSON.stringify(variant.options))).size, name).toBe(own.length);
      expect(new Set(own.map((variant) => Object.keys(variant.options).join())).size, name).toBe(1);
    }
    const soldOut = variants.filter((variant) => !variant.available).length / variants.length;
    expect(soldOut).toBeGreaterThan(0.1);
    expect(soldOut).toBeLessThan(0.3);
  });

  test("keeps variants in their order as keys of an object", () => {
    const ids = variants.map((variant) => variant.item_id);
    expect(Object.keys(Object.fromEntries(ids.map((id) => [id, true])))).toEqual(ids);
  });

  test("knows its users by e-mail address, and by name and zip code", () => {
    expect(new Set(users.map((user) => user.email)).size).toBe(users.length);
    expect(new Set(users.map(({ name, address }) => JSON.stringify([name, address.zip]))).size).toBe(users.length);
  });

  test("sends parcels to zip codes of the city", () => {
    for (const { address } of [...users, ...orders]) {
      const city = cities.find((candidate) => candidate.city === address.city);
      expect(city).toMatchObject({ state: address.state });
      expect(address.zip).toMatch(new RegExp(`^${city?.zipStart}\\d\\d$`));
    }
  });

  test("lists with every user exactly their orders, oldest first", () => {
    for (const { user_id, orders: own } of users) {
      expect(own).toEqual(orders.filter((order) => order.user_id === user_id).map((order) => order.order_id));
    }
  });

  test("sells items as their variants are", () => {
    for (const { items } of orders) {
      for (const { item_id, product_id, price, options, name } of items) {
        expect(variantById.get(item_id)).toMatchObject({ product_id, price, options });
        expect(products.find((product) => product.product_id === product_id)).toMatchObject({ name });
      }
    }
  });

  test("is paid what the items cost, by the user's own means; nothing for what was cancelled", () => {
    for (const { user_id, items, status, payment_history } of orders) {
      const total = items.reduce((sum, item) => sum + item.price, 0);
      const paid = payment_history.reduce((sum, { transaction_type, amount }) => {
        return transaction_type === "payment" ? sum + amount : sum - amount;
      }, 0);
      expect(roundToCents(paid)).toBe(status === "cancelled" ? 0 : roundToCents(total));
      for (const { amount, payment_method_id } of payment_history) {
        expect(amount).toBe(roundToCents(amount));
        expect(Object.keys(userById.get(user_id)?.payment_methods ?? {})).toContain(payment_method_id);
      }
    }
  });

  test("has sent every item of what left the warehouse, and nothing else", () => {
    for (const { items, status, fulfillments } of orders) {
      const sent = fulfillments.flatMap((parcel) => parcel.item_ids);
      const kept = status === "cancelled" || status.startsWith("pending");
      expect(sent).toEqual(kept ? [] : items.map((item) => item.item_id));
    }
  });

  test("keeps with every order what its status entails", () => {
    for (const order of orders) {
      const itemIds = order.items.map((item) => item.item_id);
      expect(order.cancel_reason !== undefined).toBe(order.status === "cancelled");
      expect(order.return_items !== undefined).toBe(order.status === "return requested");
      expect(order.exchange_items !== undefined).toBe(order.status === "exchange requested");
      expect(itemIds).toEqual(expect.arrayContaining([...(order.return_items ?? []), ...(order.exchange_items ?? [])]));
    }
  });

  test("has orders at every stage", () => {
    const share = (status: string) => orders.filter((order) => order.status === status).length / orders.length;
    for (const [status, expected] of Object.entries({
      pending: 0.42,
      delivered: 0.37,
      processed: 0.1,
      cancelled: 0.1,
    })) {
      expect(Math.abs(share(status) - expected), status).toBeLessThan(0.05);
    }
    for (const status of ["pending (item modified)", "return requested", "exchange requested"]) {
      expect(share(status), status).toBeGreaterThan(0);
    }
  });
});
