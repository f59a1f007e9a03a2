import type { ToolContext } from "@toolworld/contracts";
import { bills } from "./bill.ts";
import { customers } from "./customer.ts";
import { devices } from "./device.ts";
import { lines } from "./line.ts";
import { apps, phone } from "./phone.ts";
import { plans } from "./plan.ts";
import { surroundings } from "./surroundings.ts";

/** The carrier's database, and after it what is in the user's hand and around it. */
export const tables = { plans, devices, customers, lines, bills, phone, apps, surroundings };

/** Both sides' tables, as a type: what the tools are written against. */
export type TelecomTables = typeof tables;

/** What a tool works with. */
export type TelecomContext = ToolContext<TelecomTables>;
