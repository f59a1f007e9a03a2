import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import type { AirlineTables } from "../tables/tables.ts";

/** Hands the conversation over to a person. */
export const transferToHumanAgents = defineTool<AirlineTables>()({
  name: "transfer_to_human_agents",
  kind: "read",
  description: "Hand the user over to a person, where the policy says so: what they need is beyond the tools.",
  parameters: z.object({
    summary: z.string().describe("What the user needs and what was done so far, in a sentence."),
  }),
  execute: () => "Transfer successful",
});
