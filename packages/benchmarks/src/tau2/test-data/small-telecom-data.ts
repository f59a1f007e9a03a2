import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TemporaryFolder } from "./small-data.ts";

/** The files of a telecom folder. */
export interface SmallTelecomData {
  readonly "db.toml"?: string;
  readonly "user_db.toml"?: string;
  readonly "tasks.json"?: string;
}

/** Writes a data folder with a carrier of one customer, and one task in it. */
export function writeSmallTelecomData(files: SmallTelecomData = {}): TemporaryFolder {
  const root = mkdtempSync(join(tmpdir(), "tau2-"));
  const folder = join(root, "domains", "telecom");
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries({ ...SMALL_TELECOM_DATA, ...files })) {
    writeFileSync(join(folder, name), text);
  }
  return { path: root, [Symbol.dispose]: () => rmSync(root, { recursive: true }) };
}

/** The limit, the refueling price and the usage look like ints; the customer has no draft of a bill. */
export const SMALL_TELECOM_DB = `
[[plans]]
plan_id = "P1"
name = "Small"
data_limit_gb = 5
price_per_month = 20.5
data_refueling_price_per_gb = 2

[[customers]]
customer_id = "C1"
full_name = "Zoë Ek"
date_of_birth = "1990-01-02"
email = "zoe@example.com"
phone_number = "555-000-1000"
account_status = "Active"
created_at = "2025-01-15T10:30:00"
goodwill_credit_used_this_year = 0
line_ids = ["L1"]
bill_ids = ["B1"]
payment_methods = []
[customers.address]
street = "1 Hill Lane"
city = "Oslo"
state = "OS"
zip_code = "01234"

[[lines]]
line_id = "L1"
phone_number = "555-000-1001"
status = "Active"
plan_id = "P1"
device_id = "D1"
data_used_gb = 3
data_refueling_gb = 0.0
roaming_enabled = true

[[bills]]
bill_id = "B1"
customer_id = "C1"
period_start = "2025-01-01"
period_end = "2025-01-31"
issue_date = "2025-01-05"
total_due = 20.5
due_date = "2025-01-19"
status = "Overdue"
line_items = []

[[devices]]
device_id = "D1"
device_type = "phone"
model = "One"
is_esim_capable = false
activated = true
activation_date = "2025-01-20T14:30:00"
`;

const SMALL_USER_DB = `
[device]
sim_card_status = "active"
sim_card_missing = false
airplane_mode = false
network_signal_strength = "good"
network_technology_connected = "5G"
network_connection_status = "connected"
battery_level = 80
data_enabled = true
roaming_enabled = false
network_mode_preference = "4g_5g_preferred"
wifi_enabled = false
wifi_connected = false
wifi_signal_strength = "none"
wifi_calling_enabled = false
wifi_calling_mms_over_wifi = false
data_saver_mode = false
vpn_enabled_setting = false
vpn_connected = false

[device.active_apn_settings]
apn_name = "internet"

[device.app_statuses.messaging]
app_name = "messaging"
`;

const SMALL_TELECOM_TASKS = `[{
  "id": "data off",
  "user_scenario": {"persona": "In a hurry.", "instructions": {
    "domain": "telecom", "reason_for_call": "Your internet does not work.",
    "known_info": "You are Zoe Ek with phone number 555-000-1001.", "task_instructions": "Be brief."}},
  "initial_state": {"initialization_actions": [
    {"env_type": "user", "func_name": "set_user_info", "arguments": {"name": "Zoe Ek", "phone_number": "555-000-1001"}},
    {"env_type": "user", "func_name": "turn_data_off", "arguments": {}},
    {"env_type": "assistant", "func_name": "set_data_usage", "arguments": {"customer_id": "C1", "line_id": "L1", "data_used_gb": 5}}]},
  "evaluation_criteria": {
    "actions": [
      {"action_id": "0", "requestor": "user", "name": "toggle_data", "arguments": {}},
      {"action_id": "1", "name": "refuel_data", "arguments": {"customer_id": "C1", "line_id": "L1", "gb_amount": 2}}],
    "env_assertions": [
      {"env_type": "user", "func_name": "assert_mobile_data_status", "arguments": {"expected_status": true}},
      {"env_type": "user", "func_name": "assert_can_send_mms", "arguments": {"expected_status": true}, "assert_value": false}],
    "reward_basis": ["ENV_ASSERTION"]}
}]`;

const SMALL_TELECOM_DATA: SmallTelecomData & Readonly<Record<string, string>> = {
  "db.toml": SMALL_TELECOM_DB,
  "user_db.toml": SMALL_USER_DB,
  "tasks.json": SMALL_TELECOM_TASKS,
  "split_tasks.json": '{"base": ["data off"]}',
  "main_policy.md": "Be kind.",
  "tech_support_manual.md": "Turn it off and on.",
};
