import { defineTool, given } from "@toolworld/kit";
import { z } from "zod";
import type { ShipmentTables } from "../tables/tables.ts";
import { showShipment } from "../views/shipment.ts";

/** Order the transport of goods */
export const createShipment = defineTool<ShipmentTables>()({
  name: "create_shipment",
  kind: "write",
  description: "Order the transport of goods",
  parameters: z.object({
    customerId: z.string().meta({ description: "Who sends it." }),
    originWarehouseId: z.string().meta({ description: "Where it starts." }),
    recipientName: z.string().meta({ description: "Who receives it." }),
    weightKg: z.number().min(0).meta({ description: "Weight in kilograms." }),
    pallets: z.int().min(0).meta({ description: "Number of pallets." }).optional(),
    serviceLevel: z.enum(["economy", "standard", "express"]).meta({ description: "How fast it must be." }),
    promisedOn: z.string().meta({ description: "Day that was promised." }).optional(),
    destination_street: z.string().meta({ description: "Street and house number." }),
    destination_postal_code: z.string().meta({ description: "Postal code." }),
    destination_city: z.string().meta({ description: "Town." }),
    destination_country: z.string().meta({ description: "Country, as an ISO 3166 code of two letters." }),
  }),
  execute({ state, ids }, input) {
    const shipment = state.shipments.insert({
      shipment_id: ids.mint({ prefix: "shi_" }),
      status: "created" as const,
      customer_id: input.customerId,
      origin_warehouse_id: input.originWarehouseId,
      recipient_name: input.recipientName,
      weight_kg: input.weightKg,
      ...given({ pallets: input.pallets }),
      service_level: input.serviceLevel,
      ...given({ promised_on: input.promisedOn }),
      destination_street: input.destination_street,
      destination_postal_code: input.destination_postal_code,
      destination_city: input.destination_city,
      destination_country: input.destination_country,
    });
    return showShipment(shipment);
  },
  semantics: {
    action: "create",
    table: "shipments",
    parameters: {
      customerId: { role: "value", column: "customer_id" },
      originWarehouseId: { role: "value", column: "origin_warehouse_id" },
      recipientName: { role: "value", column: "recipient_name" },
      weightKg: { role: "value", column: "weight_kg" },
      pallets: { role: "value", column: "pallets" },
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
