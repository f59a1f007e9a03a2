import type { SeedContext, SeedRows } from "@toolworld/contracts";
import type { RetailTables } from "../tables/tables.ts";
import { seedOrders } from "./seed-orders.ts";
import { seedProducts } from "./seed-products.ts";
import { seedUsers } from "./seed-users.ts";

/** Opens the shop: 50 products, 500 users and 1,000 orders, the same ones whenever the seed is the same. */
export function seedShop({ random }: Pick<SeedContext, "random">): SeedRows<RetailTables> {
  const { products, variants } = seedProducts(random.fork("products"));
  const users = seedUsers(random.fork("users"), 500);
  const orders = seedOrders(random.fork("orders"), { products, variants, users }, 1_000);
  const orderIdsByUser = new Map(users.map((user) => [user.user_id, [] as string[]]));
  for (const { user_id, order_id } of orders) orderIdsByUser.get(user_id)?.push(order_id);
  return {
    products,
    variants,
    users: users.map((user) => ({ ...user, orders: orderIdsByUser.get(user.user_id) ?? [] })),
    orders,
  };
}
