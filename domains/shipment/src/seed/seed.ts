import type { SeedContext, SeedRows } from "@toolworld/contracts";
import type { ShipmentTables } from "../tables/tables.ts";
import { seedEvents } from "./seed-events.ts";
import { seedShipments } from "./seed-shipments.ts";
import { seedTrackings } from "./seed-trackings.ts";

/** Makes the rows of a new world, parents first. */
export function seed(context: SeedContext): SeedRows<ShipmentTables> {
  const shipments = seedShipments(context);
  const events = seedEvents(context, { shipments });
  const trackings = seedTrackings(context, { shipments });
  return { shipments, events, trackings };
}
