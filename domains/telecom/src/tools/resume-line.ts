import { defineTool } from "@toolworld/kit";
import { findLineOfCustomer } from "../lookups/find-line.ts";
import type { TelecomTables } from "../tables/tables.ts";
import { customerAndLine } from "./parameters.ts";

/** Wakes a line up. Whether its contract has ended, and whether bills are paid, is for the policy to say. */
export const resumeLine = defineTool<TelecomTables>()({
  name: "resume_line",
  kind: "write",
  description: "Resume a line that is suspended or waits for its activation. The phone then has to be restarted.",
  parameters: customerAndLine,
  execute(context, { customer_id, line_id }) {
    const { status } = findLineOfCustomer(context, customer_id, line_id);
    if (status !== "Suspended" && status !== "Pending Activation") context.refuse("Line must be suspended to resume");
    const line = context.state.lines.update(line_id, { status: "Active", suspension_start_date: null });
    return { message: "Line resumed successfully", line };
  },
});
