import { defineTool, given } from "@toolworld/kit";
import { z } from "zod";
import type { ShipmentTables } from "../tables/tables.ts";
import { showEvent } from "../views/event.ts";

/** Record what happened to a shipment */
export const addShipmentEvent = defineTool<ShipmentTables>()({
  name: "add_shipment_event",
  kind: "write",
  description: "Record what happened to a shipment",
  parameters: z.object({
    shipmentId: z.string().meta({ description: "The shipment.", references: "shipments.shipment_id" }),
    eventType: z
      .enum(["picked_up", "arrived", "departed", "delayed", "delivery_attempt", "delivered"])
      .meta({ description: "What happened." }),
    location: z.string().meta({ description: "Town where it happened." }),
    remark: z.string().meta({ description: "More about it." }).optional(),
    occurredAt: z.string().meta({ description: "When it happened." }),
  }),
  execute({ state, ids, refuse }, input) {
    if (!state.shipments.get(input.shipmentId)) refuse(`There is no shipment ${input.shipmentId}.`);
    const event = state.events.insert({
      event_id: ids.mint({ prefix: "eve_" }),
      shipment_id: input.shipmentId,
      event_type: input.eventType,
      location: input.location,
      ...given({ remark: input.remark }),
      occurred_at: input.occurredAt,
    });
    return showEvent(event);
  },
  semantics: {
    action: "create",
    table: "events",
    parameters: {
      shipmentId: { role: "value", column: "shipment_id" },
      eventType: { role: "value", column: "event_type" },
      location: { role: "value", column: "location" },
      remark: { role: "value", column: "remark" },
      occurredAt: { role: "value", column: "occurred_at" },
    },
    shows: {
      rows: "",
      many: false,
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
