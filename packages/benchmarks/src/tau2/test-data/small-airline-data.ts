import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TemporaryFolder } from "./small-data.ts";

/** Writes a data folder with an airline of two flights, one user and one reservation, and one task in it. */
export function writeSmallAirlineData(database = SMALL_AIRLINE_DB): TemporaryFolder {
  const root = mkdtempSync(join(tmpdir(), "tau2-"));
  const folder = join(root, "domains", "airline");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "db.json"), database);
  writeFileSync(join(folder, "tasks.json"), SMALL_AIRLINE_TASKS);
  writeFileSync(join(folder, "split_tasks.json"), '{"base": ["3"]}');
  writeFileSync(join(folder, "policy.md"), "# Policy\n\nFly.\n");
  return { path: root, [Symbol.dispose]: () => rmSync(root, { recursive: true }) };
}

/** The second flight lands after midnight. The certificate's amount looks like an int; a flight has a key that nobody knows. */
export const SMALL_AIRLINE_DB = `{
  "flights": {
    "AB2": {"flight_number": "AB2", "origin": "OSL", "destination": "BGO",
      "scheduled_departure_time_est": "22:30:00", "scheduled_arrival_time_est": "00:30:00+1", "aircraft": "B738", "dates": {
        "2024-05-15": {"status": "on time", "estimated_departure_time_est": "2024-05-15T22:30:00", "estimated_arrival_time_est": "2024-05-16T00:30:00"},
        "2024-05-16": {"status": "available", "available_seats": {"basic_economy": 0, "economy": 3, "business": 2}, "prices": {"basic_economy": 60, "economy": 90, "business": 200}}}},
    "AB1": {"flight_number": "AB1", "origin": "BGO", "destination": "TRD",
      "scheduled_departure_time_est": "09:00:00", "scheduled_arrival_time_est": "10:00:00", "dates": {
        "2024-05-14": {"status": "cancelled"},
        "2024-05-17": {"status": "available", "available_seats": {"basic_economy": 9, "economy": 9, "business": 9}, "prices": {"basic_economy": 40, "economy": 50, "business": 99}}}}
  },
  "users": {
    "zoe_ek_1000": {"user_id": "zoe_ek_1000", "name": {"first_name": "Zoë", "last_name": "Ek"},
      "address": {"address1": "1 Hill Lane", "city": "Oslo", "country": "Norway", "state": "OS", "zip": "01234"},
      "email": "zoe@example.com", "dob": "1990-01-02",
      "payment_methods": {"gift_card_1": {"source": "gift_card", "id": "gift_card_1", "amount": 250.5},
        "certificate_1": {"source": "certificate", "id": "certificate_1", "amount": 100},
        "credit_card_1": {"source": "credit_card", "id": "credit_card_1", "brand": "visa", "last_four": "1234"}},
      "saved_passengers": [], "membership": "silver", "reservations": ["ABC123"]}
  },
  "reservations": {
    "ABC123": {"reservation_id": "ABC123", "user_id": "zoe_ek_1000", "origin": "OSL", "destination": "BGO",
      "flight_type": "one_way", "cabin": "economy",
      "flights": [{"flight_number": "AB2", "origin": "OSL", "destination": "BGO", "date": "2024-05-16", "price": 80}],
      "passengers": [{"first_name": "Zoë", "last_name": "Ek", "dob": "1990-01-02"}],
      "payment_history": [{"payment_id": "gift_card_1", "amount": 80}],
      "created_at": "2024-05-10T09:00:00", "total_baggages": 2, "nonfree_baggages": 0, "insurance": "no"}
  }
}`;

const SMALL_AIRLINE_TASKS = `[{
  "id": "3",
  "user_scenario": {"persona": null, "instructions": {
    "domain": "airline", "reason_for_call": "You want one more bag on ABC123.",
    "known_info": "You are zoe_ek_1000.", "unknown_info": null, "task_instructions": "Pay with gift_card_1."}},
  "evaluation_criteria": {
    "actions": [{"action_id": "3_0", "name": "update_reservation_baggages",
      "arguments": {"reservation_id": "ABC123", "total_baggages": 3, "nonfree_baggages": 1, "payment_id": "gift_card_1"}}],
    "communicate_info": ["50"], "reward_basis": ["DB", "COMMUNICATE"]}
}]`;
