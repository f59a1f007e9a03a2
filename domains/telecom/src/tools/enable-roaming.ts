import { defineTool } from "@toolworld/kit";
import { findLineOfCustomer } from "../lookups/find-line.ts";
import type { TelecomTables } from "../tables/tables.ts";
import { customerAndLine } from "./parameters.ts";

/** Lets a line be used abroad. */
export const enableRoaming = defineTool<TelecomTables>()({
  name: "enable_roaming",
  kind: "write",
  description: "Let a line be used abroad. It is free of charge.",
  parameters: customerAndLine,
  execute(context, { customer_id, line_id }) {
    if (findLineOfCustomer(context, customer_id, line_id).roaming_enabled) return "Roaming was already enabled";
    context.state.lines.update(line_id, { roaming_enabled: true });
    return "Roaming enabled successfully";
  },
});
