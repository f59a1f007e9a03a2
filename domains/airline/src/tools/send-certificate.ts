import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import { findUser } from "../lookups/find-user.ts";
import type { AirlineTables } from "../tables/tables.ts";
import { userId } from "./parameters.ts";

/** The ids that a user's new certificates get, one after the other. */
const NEW_IDS = ["certificate_3221322", "certificate_3221323", "certificate_3221324"];

/** Gives a user money for another flight. */
export const sendCertificate = defineTool<AirlineTables>()({
  name: "send_certificate",
  kind: "write",
  description:
    "Send a user a certificate worth so many dollars, to be used for a booking. Only where the policy grants one.",
  parameters: z.object({ user_id: userId, amount: z.int().describe("What it is worth, in dollars.") }),
  execute(context, { user_id, amount }) {
    const { payment_methods } = findUser(context, user_id);
    const id = NEW_IDS.find((id) => !Object.hasOwn(payment_methods, id)) ?? context.refuse("Too many certificates");
    const certificate = { source: "certificate" as const, id, amount };
    context.state.users.update(user_id, { payment_methods: { ...payment_methods, [id]: certificate } });
    return `Certificate ${id} added to user ${user_id} with amount ${amount}.`;
  },
});
