import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import type { ShipmentTables } from "../tables/tables.ts";
import { showEvent } from "../views/event.ts";

/** List what happened to a shipment */
export const listShipmentEvents = defineTool<ShipmentTables>()({
  name: "list_shipment_events",
  kind: "read",
  description: "List what happened to a shipment",
  parameters: z.object({
    shipmentId: z.string().meta({ description: "The shipment.", references: "shipments.shipment_id" }),
    limit: z.int().min(1).max(50).meta({ description: "The most entries to return." }).optional(),
  }),
  execute({ state }, input) {
    const found = state.events.find({ shipment_id: input.shipmentId });
    const shown = found.slice(0, Math.min(input.limit ?? 50, 50));
    return { totalCount: found.length, trackingEvents: shown.map(showEvent) };
  },
  semantics: {
    action: "list",
    table: "events",
    parameters: { shipmentId: { role: "filter", column: "shipment_id" }, limit: { role: "limit" } },
    shows: {
      rows: "trackingEvents",
      many: true,
      columns: {
        event_id: "eventId",
        shipment_id: "shipmentId",
        event_type: "eventType",
        location: "location",
        remark: "remark",
        occurred_at: "occurredAt",
      },
    },
  },
});
