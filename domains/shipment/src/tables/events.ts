import { table } from "@toolworld/kit";
import { z } from "zod";

/** The events. */
export const events = table(
  z.object({
    /** Id of the event. */
    event_id: z.string(),
    /** The shipment. */
    shipment_id: z.string().nullable().default(null),
    /** What happened. */
    event_type: z
      .enum(["picked_up", "arrived", "departed", "delayed", "delivery_attempt", "delivered"])
      .nullable()
      .default(null),
    /** Town where it happened. */
    location: z.string().nullable().default(null),
    /** More about it. */
    remark: z.string().nullable().default(null),
    /** When it happened. */
    occurred_at: z.string().nullable().default(null),
  }),
  {
    key: "event_id",
    references: { shipment_id: "shipments" },
    semantics: {
      singular: "event",
      plural: "events",
      columns: {
        event_id: { phrase: "ID", speech: "identifier" },
        shipment_id: { phrase: "shipment", speech: "identifier" },
        event_type: { phrase: "type", speech: "choice" },
        location: { phrase: "location", speech: "name" },
        remark: { phrase: "remark", speech: "text" },
        occurred_at: { phrase: "occurred time", speech: "moment" },
      },
    },
  },
);
