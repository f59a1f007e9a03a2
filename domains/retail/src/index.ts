export { retail } from "./retail.ts";
export type { Address } from "./tables/address.ts";
export type { Fulfillment, Order, OrderItem, OrderStatus, Payment } from "./tables/order.ts";
export type { Product, Variant } from "./tables/product.ts";
export { type RetailTables, tables } from "./tables/tables.ts";
export type { PaymentMethod, User } from "./tables/user.ts";
export { tasks } from "./tasks/recorded-tasks.ts";
export { taskDrafts } from "./tasks/task-drafts.ts";
