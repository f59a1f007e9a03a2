import type { Domain, RowOf } from "@toolworld/contracts";
import { expectTypeOf, test } from "vitest";
import { z } from "zod";
import { defineDomain, defineTool, table } from "./index.ts";

const User = z.object({
  user_id: z.string(),
  name: z.object({ first: z.string(), last: z.string() }),
  tags: z.array(z.string()),
});
const Order = z.object({
  order_id: z.string(),
  user_id: z.string(),
  status: z.enum(["pending", "cancelled"]),
  reason: z.string().nullable().default(null),
});

const tables = {
  users: table(User, { key: "user_id", indexes: ["name.last"] }),
  orders: table(Order, { key: "order_id", references: { user_id: "users" } }),
};
type Shop = typeof tables;

const cancelOrder = defineTool<Shop>()({
  name: "cancel_order",
  kind: "write",
  description: "Cancel a pending order.",
  parameters: z.object({ order_id: z.string().meta({ references: "orders.order_id" }) }),
  execute({ state, refuse }, { order_id }) {
    const order = state.orders.get(order_id) ?? refuse("Order not found");
    expectTypeOf(order.status).toEqualTypeOf<"pending" | "cancelled">();
    expectTypeOf(state.users.find({ "name.last": "Brown" })[0]?.tags).toEqualTypeOf<readonly string[] | undefined>();
    // @ts-expect-error a row is read only
    order.status = "cancelled";
    // @ts-expect-error no such column
    state.orders.find({ total: 3 });
    // @ts-expect-error no such status
    state.orders.update(order_id, { status: "lost" });
    state.orders.insert({ order_id: "o", user_id: "u", status: "pending" });
    return state.orders.update(order_id, { status: "cancelled", reason: null });
  },
});

const shop = defineDomain({
  name: "shop",
  version: "1.0.0",
  policy: "Be kind.",
  tables,
  tools: [cancelOrder],
  seed: () => ({ users: [], orders: [{ order_id: "o", user_id: "u", status: "pending" }] }),
});

test("a tool knows the rows of its domain's tables", () => {
  expectTypeOf<RowOf<Shop["orders"]>["reason"]>().toEqualTypeOf<string | null>();
  expectTypeOf(shop).toExtend<Domain<Shop>>();
  expectTypeOf(shop).toExtend<Domain>();
  defineDomain({
    ...shop,
    // @ts-expect-error a seed gives rows of every table
    seed: () => ({ users: [] }),
  });
});
