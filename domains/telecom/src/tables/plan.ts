import type { RowOf } from "@toolworld/contracts";
import { table } from "@toolworld/kit";
import { z } from "zod";

/** What a line costs in dollars a month, how much data it may use, and what each gigabyte beyond that costs. */
export const plans = table(
  z.object({
    plan_id: z.string(),
    name: z.string(),
    data_limit_gb: z.number(),
    price_per_month: z.number(),
    data_refueling_price_per_gb: z.number(),
  }),
  { key: "plan_id" },
);

/** A row of the plans. */
export type Plan = RowOf<typeof plans>;
