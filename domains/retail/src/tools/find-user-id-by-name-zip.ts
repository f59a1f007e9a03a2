import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import type { RetailTables } from "../tables/tables.ts";

/** Authenticates a user by name and zip code. */
export const findUserIdByNameZip = defineTool<RetailTables>()({
  name: "find_user_id_by_name_zip",
  kind: "read",
  description:
    "Find out who a user is from their full name, upper or lower case, and the zip code they live in. For users whose e-mail address is forgotten or unknown to the shop.",
  parameters: z.object({
    first_name: z.string().meta({ references: "users.name.first_name", description: "The first name." }),
    last_name: z.string().meta({ references: "users.name.last_name", description: "The last name." }),
    zip: z.string().meta({ references: "users.address.zip", description: "The zip code, five digits." }),
  }),
  execute({ state, refuse }, { first_name, last_name, zip }) {
    const user = state.users.first({
      "name.first_name": { equalsIgnoringCase: first_name },
      "name.last_name": { equalsIgnoringCase: last_name },
      "address.zip": zip,
    });
    return (user ?? refuse("User not found")).user_id;
  },
});
