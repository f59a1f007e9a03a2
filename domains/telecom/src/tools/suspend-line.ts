import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import { findLineOfCustomer } from "../lookups/find-line.ts";
import type { TelecomTables } from "../tables/tables.ts";
import { customerAndLine } from "./parameters.ts";

/** Puts a line to rest. */
export const suspendLine = defineTool<TelecomTables>()({
  name: "suspend_line",
  kind: "write",
  description: "Suspend an active line, for at most six months. Holding it costs $5 a month.",
  parameters: customerAndLine.extend({ reason: z.string().describe("Why the customer wants it, in a few words.") }),
  execute(context, { customer_id, line_id }) {
    const { status } = findLineOfCustomer(context, customer_id, line_id);
    if (status !== "Active") context.refuse("Line must be active to suspend");
    const line = context.state.lines.update(line_id, {
      status: "Suspended",
      suspension_start_date: context.clock.today(),
    });
    return { message: "Line suspended successfully. $5/month holding fee will apply.", line };
  },
});
