import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import type { ShipmentTables } from "../tables/tables.ts";
import { showShipment } from "../views/shipment.ts";

/** Get a shipment */
export const getShipment = defineTool<ShipmentTables>()({
  name: "get_shipment",
  kind: "read",
  description: "Get a shipment",
  parameters: z.object({
    shipmentId: z.string().meta({ description: "The shipment.", references: "shipments.shipment_id" }),
  }),
  execute({ state, refuse }, input) {
    const shipment = state.shipments.get(input.shipmentId) ?? refuse(`There is no shipment ${input.shipmentId}.`);
    return showShipment(shipment);
  },
  semantics: {
    action: "get",
    table: "shipments",
    parameters: { shipmentId: { role: "key" } },
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
