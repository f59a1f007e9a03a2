import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import type { RetailTables } from "../tables/tables.ts";

/** Authenticates a user by e-mail address. */
export const findUserIdByEmail = defineTool<RetailTables>()({
  name: "find_user_id_by_email",
  kind: "read",
  description: "Find out who a user is from their e-mail address, upper or lower case. Try this one first.",
  parameters: z.object({
    email: z.string().meta({ references: "users.email", description: "The e-mail address that the user has told." }),
  }),
  execute({ state, refuse }, { email }) {
    return (state.users.first({ email: { equalsIgnoringCase: email } }) ?? refuse("User not found")).user_id;
  },
});
