import { defineTool, given } from "@toolworld/kit";
import { z } from "zod";
import type { ShipmentTables } from "../tables/tables.ts";
import { showShipment } from "../views/shipment.ts";

/** Change a shipment. */
export const updateShipment = defineTool<ShipmentTables>()({
  name: "update_shipment",
  kind: "write",
  description: "Change a shipment.",
  parameters: z.object({
    shipmentId: z.string().meta({ description: "The shipment.", references: "shipments.shipment_id" }),
    recipientName: z.string().meta({ description: "Who receives it." }).optional(),
    serviceLevel: z.enum(["economy", "standard", "express"]).meta({ description: "How fast it must be." }).optional(),
    promisedOn: z.string().meta({ description: "Day that is promised." }).optional(),
    destination_street: z.string().meta({ description: "Street and house number." }).optional(),
    destination_postal_code: z.string().meta({ description: "Postal code." }).optional(),
    destination_city: z.string().meta({ description: "Town." }).optional(),
    destination_country: z.string().meta({ description: "Country, as an ISO 3166 code of two letters." }).optional(),
  }),
  execute({ state, refuse }, input) {
    const shipment = state.shipments.get(input.shipmentId) ?? refuse(`There is no shipment ${input.shipmentId}.`);
    const columns = {
      ...given({
        recipient_name: input.recipientName,
        service_level: input.serviceLevel,
        promised_on: input.promisedOn,
        destination_street: input.destination_street,
        destination_postal_code: input.destination_postal_code,
        destination_city: input.destination_city,
        destination_country: input.destination_country,
      }),
    };
    if (Object.keys(columns).length === 0) refuse("Nothing to change was given.");
    const changed = state.shipments.update(shipment.shipment_id, columns);
    return showShipment(changed);
  },
  semantics: {
    action: "update",
    table: "shipments",
    parameters: {
      shipmentId: { role: "key" },
      recipientName: { role: "value", column: "recipient_name" },
      serviceLevel: { role: "value", column: "service_level" },
      promisedOn: { role: "value", column: "promised_on" },
      destination_street: { role: "value", column: "destination_street" },
      destination_postal_code: { role: "value", column: "destination_postal_code" },
      destination_city: { role: "value", column: "destination_city" },
      destination_country: { role: "value", column: "destination_country" },
    },
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
