import { createRandom, digest } from "@toolworld/contracts";
import { describe, expect, test } from "vitest";
import { tables } from "../tables/tables.ts";
import { seedCarrier } from "./seed-carrier.ts";

const seedWith = (seed: string | number) => seedCarrier({ random: createRandom(seed) });

test("the same seed gives the same bytes, another seed others", () => {
  expect(JSON.stringify(seedWith(7))).toBe(JSON.stringify(seedWith(7)));
  expect(digest(seedWith(7))).not.toBe(digest(seedWith(8)));
});

describe.each([1, 2, "three"])("the carrier of seed %s", (seed) => {
  const rows = seedWith(seed);
  const { customers, lines, bills, devices, plans, surroundings, phone } = rows;

  test("has rows that fit the tables, under keys of their own", () => {
    for (const [name, { schema, key }] of Object.entries(tables)) {
      const own = rows[name as keyof typeof rows];
      for (const row of own) schema.strict().parse(row);
      expect(new Set(own.map((row) => (row as Record<string, unknown>)[key[0] as string])).size, name).toBe(own.length);
    }
    expect(customers).toHaveLength(40);
  });

  test("gives every line, number and device to exactly one customer", () => {
    expect(customers.flatMap(({ line_ids }) => line_ids)).toEqual(lines.map(({ line_id }) => line_id));
    const numbers = [...lines, ...customers].map(({ phone_number }) => phone_number);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(lines.map(({ device_id }) => device_id)).toEqual(devices.map(({ device_id }) => device_id));
  });

  test("bills every customer for the plans of their lines, and lists the bills with them", () => {
    for (const { customer_id, line_ids, bill_ids } of customers) {
      const own = bills.filter((bill) => bill.customer_id === customer_id);
      expect(own.map(({ bill_id }) => bill_id)).toEqual(bill_ids);
      const price = line_ids.reduce((sum, id) => {
        const line = lines.find(({ line_id }) => line_id === id);
        return sum + (plans.find(({ plan_id }) => plan_id === line?.plan_id)?.price_per_month ?? Number.NaN);
      }, 0);
      for (const { status, total_due, line_items } of own) {
        expect(total_due).toBe(status === "Draft" ? 0 : price);
        expect(line_items.reduce((sum, { amount }) => sum + amount, 0)).toBe(total_due);
      }
    }
  });

  test("lets no active line be without data, and knows since when a line is suspended", () => {
    for (const { status, plan_id, data_used_gb, suspension_start_date } of lines) {
      const limit = plans.find((plan) => plan.plan_id === plan_id)?.data_limit_gb ?? 0;
      expect(data_used_gb).toBeLessThan(limit);
      expect(suspension_start_date !== null).toBe(status === "Suspended");
    }
  });

  test("puts a phone that works into the hand of a customer with an active line", () => {
    const [around] = surroundings;
    const line = lines.find(({ phone_number }) => phone_number === around?.phone_number);
    const holder = customers.find(({ full_name }) => full_name === around?.name);
    expect(line).toMatchObject({ status: "Active", line_id: around?.line_id });
    expect(around).toMatchObject({ line_active: true, roaming_allowed: line?.roaming_enabled, payment_request: null });
    expect(holder?.line_ids).toContain(line?.line_id);
    expect(phone).toMatchObject([{ network_connection_status: "connected", data_enabled: true }]);
  });
});

test("seed 1 is the carrier that the tasks were written for", () => {
  expect(digest(seedWith(1))).toBe("0aa8cf60a67117ff847781c1469187bf04da77b3a973443c3a7108a2ea4f47d4");
});
