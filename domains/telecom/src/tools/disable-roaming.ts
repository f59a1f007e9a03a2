import { defineTool } from "@toolworld/kit";
import { findLineOfCustomer } from "../lookups/find-line.ts";
import type { TelecomTables } from "../tables/tables.ts";
import { customerAndLine } from "./parameters.ts";

/** Keeps a line from being used abroad. */
export const disableRoaming = defineTool<TelecomTables>()({
  name: "disable_roaming",
  kind: "write",
  description: "Keep a line from being used abroad.",
  parameters: customerAndLine,
  execute(context, { customer_id, line_id }) {
    if (!findLineOfCustomer(context, customer_id, line_id).roaming_enabled) return "Roaming was already disabled";
    context.state.lines.update(line_id, { roaming_enabled: false });
    return "Roaming disabled successfully";
  },
});
