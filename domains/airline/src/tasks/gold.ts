import type { Check, CommunicatedFact, GoldCallDraft, JsonObject } from "@toolworld/contracts";

/** A call of gold. */
export function call(name: string, args: JsonObject): GoldCallDraft {
  return { name, arguments: args };
}

/** A look at the user, with which every conversation begins. */
export function lookAtUser(user_id: string): GoldCallDraft {
  return call("get_user_details", { user_id });
}

/** A look at a reservation. */
export function lookAtReservation(reservation_id: string): GoldCallDraft {
  return call("get_reservation_details", { reservation_id });
}

/** A look at how a flight stands on a day. */
export function lookAtFlight(flight_number: string, date: string): GoldCallDraft {
  return call("get_flight_status", { flight_number, date });
}

/** A search for direct flights. */
export function search(origin: string, destination: string, date: string): GoldCallDraft {
  return call("search_direct_flight", { origin, destination, date });
}

/** A search for ways with one change of planes. */
export function searchConnections(origin: string, destination: string, date: string): GoldCallDraft {
  return call("search_onestop_flight", { origin, destination, date });
}

/** A sum; how it is written down does not matter. */
export function workOut(expression: string): GoldCallDraft {
  return { name: "calculate", arguments: { expression }, material: [] };
}

/** The user is handed over to a person; how the summary is worded does not matter. */
export function handOver(summary: string): GoldCallDraft {
  return { name: "transfer_to_human_agents", arguments: { summary }, material: [] };
}

/** A flight on a day, as an argument. */
export function flight(flight_number: string, date: string): JsonObject {
  return { flight_number, date };
}

/** Somebody on board, as an argument. */
export function passenger(first_name: string, last_name: string, dob: string): JsonObject {
  return { first_name, last_name, dob };
}

/** A payment, as an argument. */
export function payment(payment_id: string, amount: number): JsonObject {
  return { payment_id, amount };
}

/** The airline ends up as gold leaves it. */
export const sameState: Check = { type: "state" };

/** What was looked up is what the question needs. */
export const sameReads: Check = { type: "calls", mode: "partial-order" };

/** The user is told each of these. */
export function tells(...facts: readonly (string | CommunicatedFact)[]): Check {
  return { type: "communicate", facts: facts.map((fact) => (typeof fact === "string" ? { text: fact } : fact)) };
}
