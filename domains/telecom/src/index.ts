export type { Bill } from "./tables/bill.ts";
export type { Customer } from "./tables/customer.ts";
export type { Line } from "./tables/line.ts";
export type { App, Phone } from "./tables/phone.ts";
export type { Plan } from "./tables/plan.ts";
export type { Surroundings } from "./tables/surroundings.ts";
export { type TelecomTables, tables } from "./tables/tables.ts";
export { telecom } from "./telecom.ts";
