import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import type { ShipmentTables } from "../tables/tables.ts";
import { showShipment } from "../views/shipment.ts";

/** Cancel a shipment. */
export const cancelShipment = defineTool<ShipmentTables>()({
  name: "cancel_shipment",
  kind: "write",
  description: "Cancel a shipment.",
  parameters: z.object({
    shipmentId: z.string().meta({ description: "The shipment.", references: "shipments.shipment_id" }),
  }),
  execute({ state, refuse }, input) {
    const shipment = state.shipments.get(input.shipmentId) ?? refuse(`There is no shipment ${input.shipmentId}.`);
    if (shipment.status === "cancelled") refuse(`The shipment ${shipment.shipment_id} is already cancelled.`);
    const columns = { status: "cancelled" as const };
    const changed = state.shipments.update(shipment.shipment_id, columns);
    return showShipment(changed);
  },
  semantics: {
    action: "act",
    table: "shipments",
    verb: "cancel",
    parameters: { shipmentId: { role: "key" } },
    sets: { status: "cancelled" },
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
