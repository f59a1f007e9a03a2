import type { NewRowOf, SeedContext } from "@toolworld/contracts";
import { drawDay, drawDigits, drawFree, drawMoment, drawNumber, makeRows } from "@toolworld/kit";
import type { ShipmentTables } from "../tables/tables.ts";
import { words } from "./words.ts";

/** Makes 24 shipments. */
export function seedShipments({ random, clock }: SeedContext) {
  const shipmentIdTaken = new Set<string>();
  return makeRows<NewRowOf<ShipmentTables["shipments"]>>(24, () => ({
    shipment_id: `shi_${drawFree(shipmentIdTaken, () => drawDigits(random, 5, 1))}`,
    tracking_number: `${drawDigits(random, 6, 1)}`,
    recipient_name: `${random.pick(words.firstNames)} ${random.pick(words.lastNames)}`,
    destination_postal_code: `${drawDigits(random, 5, 1)}`,
    customer_id: `${drawDigits(random, 6, 1)}`,
    origin_warehouse_id: `${drawDigits(random, 6, 1)}`,
    weight_kg: drawNumber(random, 1, 100, 1),
    pallets: random.integer(1, 100),
    service_level: random.pick(["economy", "standard", "express"] as const),
    status: random.pick([
      "created",
      "picked_up",
      "in_transit",
      "out_for_delivery",
      "delivered",
      "returned",
      "cancelled",
    ] as const),
    promised_on: drawDay(random, clock, -300, -1),
    destination_street: `${drawDigits(random, 3, 1)} ${random.pick(words.streets)}`,
    destination_city: random.pick(words.cities),
    destination_country: random.pick(words.countries),
    received_by: `${random.pick(words.tags)}-${drawDigits(random, 4, 1)}`,
    route_id: `${drawDigits(random, 6, 1)}`,
    delivered_at: drawMoment(random, clock, -300, -1),
    price: drawNumber(random, 10, 2000, 2),
  }));
}
