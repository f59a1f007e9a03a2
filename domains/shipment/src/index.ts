export { shipment } from "./shipment.ts";
export { type ShipmentTables, tables } from "./tables/tables.ts";
export { tasks } from "./tasks/recorded-tasks.ts";
