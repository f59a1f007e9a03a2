import { defineTool } from "@toolworld/kit";
import { findLineOfCustomer } from "../lookups/find-line.ts";
import { findPlan } from "../lookups/find-plan.ts";
import type { TelecomTables } from "../tables/tables.ts";
import { customerAndLine } from "./parameters.ts";

/** Shows how much data a line has used in the running month, and how much it may use. */
export const getDataUsage = defineTool<TelecomTables>()({
  name: "get_data_usage",
  kind: "read",
  description: "Show how many gigabytes a line has used this month, what its plan allows, and what was added.",
  parameters: customerAndLine,
  execute(context, { customer_id, line_id }) {
    const { plan_id, data_used_gb, data_refueling_gb } = findLineOfCustomer(context, customer_id, line_id);
    const { data_limit_gb } = findPlan(context, plan_id);
    return { line_id, data_used_gb, data_limit_gb, data_refueling_gb, cycle_end_date: CYCLE_END };
  },
});

/** The last day of the running month. */
const CYCLE_END = "2025-02-28";
