import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import { findLineOfCustomer } from "../lookups/find-line.ts";
import { findPlan } from "../lookups/find-plan.ts";
import { chargeToDraft } from "../money/draft-bill.ts";
import { hundredthsText } from "../money/hundredths.ts";
import type { TelecomTables } from "../tables/tables.ts";
import { customerAndLine } from "./parameters.ts";

/** Adds data to a line for this month, and what they cost to the next bill. */
export const refuelData = defineTool<TelecomTables>()({
  name: "refuel_data",
  kind: "write",
  description:
    "Add data to a line for this month. The price a gigabyte stands in the line's plan, and goes onto the next bill.",
  parameters: customerAndLine.extend({ gb_amount: z.number().describe("How many gigabytes, more than none.") }),
  execute(context, { customer_id, line_id, gb_amount }) {
    const line = findLineOfCustomer(context, customer_id, line_id);
    if (gb_amount <= 0) context.refuse("Refuel amount must be positive");
    const rate = findPlan(context, line.plan_id).data_refueling_price_per_gb;
    const charge = gb_amount * rate;
    const { data_refueling_gb } = context.state.lines.update(line_id, {
      data_refueling_gb: line.data_refueling_gb + gb_amount,
    });
    chargeToDraft(context, customer_id, `Data refueling: ${gb_amount} GB at $${rate}/GB`, charge);
    return {
      message: `Successfully added ${gb_amount} GB of data for line ${line_id} for $${hundredthsText(charge)}`,
      new_data_refueling_gb: data_refueling_gb,
      charge,
    };
  },
});
