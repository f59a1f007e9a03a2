import type { RowOf } from "@toolworld/contracts";
import { table } from "@toolworld/kit";
import { z } from "zod";
import { none } from "./none.ts";

/** Where a line stands. */
export const LineStatus = z.enum(["Active", "Suspended", "Pending Activation", "Closed"]);

/** A telephone number with its plan and its device. Data are in gigabytes of this month, days are ISO 8601. */
export const lines = table(
  z.object({
    line_id: z.string(),
    phone_number: z.string(),
    status: LineStatus,
    plan_id: z.string(),
    device_id: none(z.string()),
    data_used_gb: z.number(),
    data_refueling_gb: z.number(),
    roaming_enabled: z.boolean(),
    contract_end_date: none(z.string()),
    last_plan_change_date: none(z.string()),
    last_sim_replacement_date: none(z.string()),
    suspension_start_date: none(z.string()),
  }),
  { key: "line_id", references: { plan_id: "plans", device_id: "devices" }, indexes: ["phone_number"] },
);

/** A row of the lines. */
export type Line = RowOf<typeof lines>;
