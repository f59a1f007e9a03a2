import { defineTool, given } from "@toolworld/kit";
import { z } from "zod";
import type { ShipmentTables } from "../tables/tables.ts";
import { showShipment } from "../views/shipment.ts";

/** Record that a shipment was handed over. */
export const deliverShipment = defineTool<ShipmentTables>()({
  name: "deliver_shipment",
  kind: "write",
  description: "Record that a shipment was handed over.",
  parameters: z.object({
    shipmentId: z.string().meta({ description: "The shipment.", references: "shipments.shipment_id" }),
    receivedBy: z.string().meta({ description: "Who took it." }).optional(),
  }),
  execute({ state, clock, refuse }, input) {
    const shipment = state.shipments.get(input.shipmentId) ?? refuse(`There is no shipment ${input.shipmentId}.`);
    if (shipment.status === "delivered") refuse(`The shipment ${shipment.shipment_id} is already delivered.`);
    const columns = {
      status: "delivered" as const,
      delivered_at: clock.now(),
      ...given({ received_by: input.receivedBy }),
    };
    const changed = state.shipments.update(shipment.shipment_id, columns);
    return showShipment(changed);
  },
  semantics: {
    action: "act",
    table: "shipments",
    verb: "deliver",
    parameters: { shipmentId: { role: "key" }, receivedBy: { role: "value", column: "received_by" } },
    sets: { status: "delivered" },
    shows: {
      rows: "",
      many: false,
      columns: {
        shipment_id: "shipmentId",
        tracking_number: "trackingNumber",
        customer_id: "customerId",
        origin_warehouse_id: "originWarehouseId",
        recipient_name: "recipientName",
        weight_kg: "weightKg",
        pallets: "pallets",
        service_level: "serviceLevel",
        status: "status",
        route_id: "routeId",
        promised_on: "promisedOn",
        delivered_at: "deliveredAt",
        price: "price",
        destination_street: "destination.street",
        destination_postal_code: "destination.postalCode",
        destination_city: "destination.city",
        destination_country: "destination.country",
      },
    },
  },
});
