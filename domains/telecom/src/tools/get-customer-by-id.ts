import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import { findCustomer } from "../lookups/find-customer.ts";
import type { TelecomTables } from "../tables/tables.ts";
import { customerId } from "./parameters.ts";

/** Shows a customer. */
export const getCustomerById = defineTool<TelecomTables>()({
  name: "get_customer_by_id",
  kind: "read",
  description: "Show a customer: their profile, and the ids of their lines and bills.",
  parameters: z.object({ customer_id: customerId }),
  execute: (context, { customer_id }) => findCustomer(context, customer_id),
});
