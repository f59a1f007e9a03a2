import type { EventRow } from "../tables/tables.ts";

/** What is shown of an event. */
export function showEvent(event: EventRow) {
  return {
    eventId: event.event_id,
    shipmentId: event.shipment_id,
    eventType: event.event_type,
    location: event.location,
    remark: event.remark,
    occurredAt: event.occurred_at,
  };
}
