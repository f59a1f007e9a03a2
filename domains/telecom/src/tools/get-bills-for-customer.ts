import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import { findBillsOfCustomer } from "../lookups/find-bill.ts";
import type { TelecomTables } from "../tables/tables.ts";
import { customerId } from "./parameters.ts";

/** Shows a customer's bills. */
export const getBillsForCustomer = defineTool<TelecomTables>()({
  name: "get_bills_for_customer",
  kind: "read",
  description: "Show a customer's bills, the newest first.",
  parameters: z.object({
    customer_id: customerId,
    limit: z.int().default(12).describe("How many to show; below zero, how many of the oldest to leave out."),
  }),
  execute: (context, { customer_id, limit }) =>
    findBillsOfCustomer(context, customer_id)
      .sort((left, right) => compareDays(right.issue_date, left.issue_date))
      .slice(0, limit),
});

function compareDays(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
