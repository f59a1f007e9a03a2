import type { ToolContext } from "@toolworld/contracts";
import { orders } from "./order.ts";
import { products, variants } from "./product.ts";
import { users } from "./user.ts";

/** The shop's database. */
export const tables = { products, variants, users, orders };

/** The shop's tables, as a type: what its tools are written against. */
export type RetailTables = typeof tables;

/** What a tool of the shop works with. */
export type RetailContext = ToolContext<RetailTables>;
