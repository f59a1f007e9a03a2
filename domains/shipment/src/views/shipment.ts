import type { ShipmentRow } from "../tables/tables.ts";

/** What is shown of a shipment. */
export function showShipment(shipment: ShipmentRow) {
  return {
    shipmentId: shipment.shipment_id,
    trackingNumber: shipment.tracking_number,
    customerId: shipment.customer_id,
    originWarehouseId: shipment.origin_warehouse_id,
    recipientName: shipment.recipient_name,
    weightKg: shipment.weight_kg,
    pallets: shipment.pallets,
    serviceLevel: shipment.service_level,
    status: shipment.status,
    routeId: shipment.route_id,
    promisedOn: shipment.promised_on,
    deliveredAt: shipment.delivered_at,
    price: shipment.price,
    destination: {
      street: shipment.destination_street,
      postalCode: shipment.destination_postal_code,
      city: shipment.destination_city,
      country: shipment.destination_country,
    },
  };
}
