import type { NewRowOf, SeedContext, SeedRows } from "@toolworld/contracts";
import { drawDay, drawDigits, drawFree, drawKey, drawMoment, drawNumber, makeRows } from "@toolworld/kit";
import type { ShipmentTables } from "../tables/tables.ts";
import { words } from "./words.ts";

/** Makes 36 trackings. */
export function seedTrackings(
  { random, clock }: SeedContext,
  { shipments }: Pick<SeedRows<ShipmentTables>, "shipments">,
) {
  const trackingNumberTaken = new Set<string>();
  return makeRows<NewRowOf<ShipmentTables["trackings"]>>(36, () => ({
    tracking_number: `tra_${drawFree(trackingNumberTaken, () => drawDigits(random, 5, 1))}`,
    shipment_id: drawKey(
      random,
      shipments.map((row) => row.shipment_id),
    ),
    recipient_name: `${random.pick(words.firstNames)} ${random.pick(words.lastNames)}`,
    destination_postal_code: `${drawDigits(random, 5, 1)}`,
    customer_id: `${drawDigits(random, 6, 1)}`,
    origin_warehouse_id: `${drawDigits(random, 6, 1)}`,
    weight_kg: drawNumber(random, 1, 100, 1),
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
    destination_street: `${drawDigits(random, 3, 1)} ${random.pick(words.streets)}`,
    destination_city: random.pick(words.cities),
    destination_country: random.pick(words.countries),
    pallets: random.integer(1, 100),
    route_id: `${drawDigits(random, 6, 1)}`,
    promised_on: drawDay(random, clock, -300, -1),
    delivered_at: drawMoment(random, clock, -300, -1),
    price: drawNumber(random, 10, 2000, 2),
  }));
}
