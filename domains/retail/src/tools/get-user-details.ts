import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import { findUser } from "../lookups/find-user.ts";
import type { RetailTables } from "../tables/tables.ts";
import { userId } from "./parameters.ts";

/** Shows a user. */
export const getUserDetails = defineTool<RetailTables>()({
  name: "get_user_details",
  kind: "read",
  description:
    "Show a user: name, address, e-mail address, payment methods with gift card balances, and order numbers.",
  parameters: z.object({ user_id: userId }),
  execute: (context, { user_id }) => findUser(context, user_id),
});
