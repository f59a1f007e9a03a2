import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import type { TelecomTables } from "../tables/tables.ts";

/** Finds out who a caller is, by name and day of birth. */
export const getCustomerByName = defineTool<TelecomTables>()({
  name: "get_customer_by_name",
  kind: "read",
  description: "Find customers by full name, upper or lower case, and day of birth. There may be none, or several.",
  parameters: z.object({
    full_name: z.string().meta({ references: "customers.full_name", description: "First and last name." }),
    dob: z.string().meta({ references: "customers.date_of_birth", description: "The day of birth: 1985-06-15." }),
  }),
  execute: ({ state }, { full_name, dob }) =>
    state.customers.find({ full_name: { equalsIgnoringCase: full_name }, date_of_birth: dob }),
});
