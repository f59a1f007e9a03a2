import type { DeepReadonly, RowOf } from "@toolworld/contracts";
import { events } from "./events.ts";
import { shipments } from "./shipments.ts";
import { trackings } from "./trackings.ts";

/** All tables, in the order in which they are seeded. */
export const tables = { shipments, events, trackings };

/** The tables' types. */
export type ShipmentTables = typeof tables;

/** A row of the shipments, as tools see it. */
export type ShipmentRow = DeepReadonly<RowOf<typeof shipments>>;

/** A row of the events, as tools see it. */
export type EventRow = DeepReadonly<RowOf<typeof events>>;

/** A row of the trackings, as tools see it. */
export type TrackingRow = DeepReadonly<RowOf<typeof trackings>>;
