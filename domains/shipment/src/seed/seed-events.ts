import type { NewRowOf, SeedContext, SeedRows } from "@toolworld/contracts";
import { drawDigits, drawFree, drawKey, drawMoment, makeRows } from "@toolworld/kit";
import type { ShipmentTables } from "../tables/tables.ts";
import { words } from "./words.ts";

/** Makes 36 events. */
export function seedEvents({ random, clock }: SeedContext, { shipments }: Pick<SeedRows<ShipmentTables>, "shipments">) {
  const eventIdTaken = new Set<string>();
  return makeRows<NewRowOf<ShipmentTables["events"]>>(36, () => ({
    event_id: `eve_${drawFree(eventIdTaken, () => drawDigits(random, 5, 1))}`,
    shipment_id: drawKey(
      random,
      shipments.map((row) => row.shipment_id),
    ),
    event_type: random.pick(["picked_up", "arrived", "departed", "delayed", "delivery_attempt", "delivered"] as const),
    location: `${random.pick(words.woods)} ${random.pick(words.landmarks)}`,
    remark: `Please call ${random.pick(words.firstNames)} about the ${random.pick(words.matters)}.`,
    occurred_at: drawMoment(random, clock, -300, -1),
  }));
}
