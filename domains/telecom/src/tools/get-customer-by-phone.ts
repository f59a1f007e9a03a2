import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import { findCustomerByPhone } from "../lookups/find-customer.ts";
import type { TelecomTables } from "../tables/tables.ts";

/** Finds out who a caller is, by telephone number. */
export const getCustomerByPhone = defineTool<TelecomTables>()({
  name: "get_customer_by_phone",
  kind: "read",
  description: "Find a customer by their own telephone number, or by the number of one of their lines.",
  parameters: z.object({
    phone_number: z.string().meta({ references: "lines.phone_number", description: "The number: 555-010-4711." }),
  }),
  execute: (context, { phone_number }) => findCustomerByPhone(context, phone_number),
});
