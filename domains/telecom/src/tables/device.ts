import { table } from "@toolworld/kit";
import { z } from "zod";
import { none } from "./none.ts";

/** What a line is used with. */
export const devices = table(
  z.object({
    device_id: z.string(),
    device_type: z.enum(["phone", "tablet", "router", "watch", "other"]),
    model: z.string(),
    imei: none(z.string()),
    is_esim_capable: z.boolean(),
    activated: z.boolean(),
    activation_date: none(z.string()),
    last_esim_transfer_date: none(z.string()),
  }),
  { key: "device_id" },
);
