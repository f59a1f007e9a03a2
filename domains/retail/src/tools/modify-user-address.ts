import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import { findUser } from "../lookups/find-user.ts";
import type { RetailTables } from "../tables/tables.ts";
import { addressLines, userId } from "./parameters.ts";

/** Moves a user. */
export const modifyUserAddress = defineTool<RetailTables>()({
  name: "modify_user_address",
  kind: "write",
  description:
    "Change where a user lives, which is where later orders go by default. Orders that exist keep their address. The user must have confirmed the new address.",
  parameters: z.object({ user_id: userId, ...addressLines }),
  execute(context, { user_id, address1, address2, city, state, country, zip }) {
    findUser(context, user_id);
    const address = { address1, address2, city, country, state, zip };
    return context.state.users.update(user_id, { address });
  },
});
