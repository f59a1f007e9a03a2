import { defineTool, given } from "@toolworld/kit";
import { z } from "zod";
import type { ShipmentTables } from "../tables/tables.ts";
import { showShipment } from "../views/shipment.ts";

/** List shipments */
export const listShipments = defineTool<ShipmentTables>()({
  name: "list_shipments",
  kind: "read",
  description: "List shipments",
  parameters: z.object({
    status: z
      .enum(["created", "picked_up", "in_transit", "out_for_delivery", "delivered", "returned", "cancelled"])
      .meta({ description: "Only shipments in this state." })
      .optional(),
    customerId: z.string().meta({ description: "Only shipments of this customer." }).optional(),
    serviceLevel: z
      .enum(["economy", "standard", "express"])
      .meta({ description: "Only shipments of this service." })
      .optional(),
    promisedOn: z.string().meta({ description: "Only shipments promised for this day." }).optional(),
    limit: z.int().min(1).max(50).meta({ description: "The most entries to return." }).optional(),
  }),
  execute({ state }, input) {
    const found = state.shipments.find(
      given({
        status: input.status,
        customer_id: input.customerId,
        service_level: input.serviceLevel,
        promised_on: input.promisedOn,
      }),
    );
    const shown = found.slice(0, Math.min(input.limit ?? 50, 50));
    return { totalCount: found.length, shipments: shown.map(showShipment) };
  },
  semantics: {
    action: "list",
    table: "shipments",
    parameters: {
      status: { role: "filter", column: "status" },
      customerId: { role: "filter", column: "customer_id" },
      serviceLevel: { role: "filter", column: "service_level" },
      promisedOn: { role: "filter", column: "promised_on" },
      limit: { role: "limit" },
    },
    shows: {
      rows: "shipments",
      many: true,
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
