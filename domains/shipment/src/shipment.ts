import { defineDomain } from "@toolworld/kit";
import { policy } from "./policy.ts";
import { seed } from "./seed/seed.ts";
import { tables } from "./tables/tables.ts";
import { addShipmentEvent } from "./tools/add-shipment-event.ts";
import { cancelShipment } from "./tools/cancel-shipment.ts";
import { createShipment } from "./tools/create-shipment.ts";
import { deliverShipment } from "./tools/deliver-shipment.ts";
import { getShipment } from "./tools/get-shipment.ts";
import { getTracking } from "./tools/get-tracking.ts";
import { listShipmentEvents } from "./tools/list-shipment-events.ts";
import { listShipments } from "./tools/list-shipments.ts";
import { updateShipment } from "./tools/update-shipment.ts";

/** Shipment: shipments, events, trackings. Made from 9 operations of northway.example/northway-freight. */
export const shipment = defineDomain({
  name: "shipment",
  version: "0.1.0",
  now: "2026-03-02T09:00:00.000Z",
  policy,
  tables,
  tools: [
    cancelShipment,
    createShipment,
    deliverShipment,
    getShipment,
    listShipments,
    updateShipment,
    addShipmentEvent,
    listShipmentEvents,
    getTracking,
  ],
  seed,
});
