import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import type { ShipmentTables } from "../tables/tables.ts";

/** Find a shipment by its tracking number */
export const getTracking = defineTool<ShipmentTables>()({
  name: "get_tracking",
  kind: "read",
  description: "Find a shipment by its tracking number",
  parameters: z.object({
    trackingNumber: z.string().meta({ description: "The tracking.", references: "trackings.tracking_number" }),
  }),
  execute({ state, refuse }, input) {
    const tracking =
      state.trackings.get(input.trackingNumber) ?? refuse(`There is no tracking ${input.trackingNumber}.`);
    return {
      shipmentId: tracking.shipment_id,
      trackingNumber: tracking.tracking_number,
      customerId: tracking.customer_id,
      originWarehouseId: tracking.origin_warehouse_id,
      recipientName: tracking.recipient_name,
      weightKg: tracking.weight_kg,
      pallets: tracking.pallets,
      serviceLevel: tracking.service_level,
      status: tracking.status,
      routeId: tracking.route_id,
      promisedOn: tracking.promised_on,
      deliveredAt: tracking.delivered_at,
      price: tracking.price,
      destination: {
        street: tracking.destination_street,
        postalCode: tracking.destination_postal_code,
        city: tracking.destination_city,
        country: tracking.destination_country,
      },
    };
  },
  semantics: {
    action: "get",
    table: "trackings",
    parameters: { trackingNumber: { role: "key" } },
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
