import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import { findUser } from "../lookups/find-user.ts";
import type { AirlineTables } from "../tables/tables.ts";
import { userId } from "./parameters.ts";

/** Shows a user. */
export const getUserDetails = defineTool<AirlineTables>()({
  name: "get_user_details",
  kind: "read",
  description:
    "Show a user: name, date of birth, membership, payment methods and what is on them, saved passengers, and the ids of their reservations.",
  parameters: z.object({ user_id: userId }),
  execute: (context, { user_id }) => findUser(context, user_id),
});
