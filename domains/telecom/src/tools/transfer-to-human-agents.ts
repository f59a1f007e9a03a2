import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import type { TelecomTables } from "../tables/tables.ts";

/** Hands the conversation over to a person. */
export const transferToHumanAgents = defineTool<TelecomTables>()({
  name: "transfer_to_human_agents",
  kind: "read",
  description: "Hand the customer over to a person, where the policy says so: what they need is beyond the tools.",
  parameters: z.object({
    summary: z.string().describe("What the customer needs and what was done so far, in a sentence."),
  }),
  execute: () => "Transfer successful",
});
