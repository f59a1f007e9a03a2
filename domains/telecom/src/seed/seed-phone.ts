import type { NewRowOf, Random } from "@toolworld/contracts";
import { PHONE, SURROUNDINGS } from "../lookups/the-phone.ts";
import type { Customer } from "../tables/customer.ts";
import type { Line } from "../tables/line.ts";
import { ApnSettings, type apps, type Phone } from "../tables/phone.ts";
import type { Surroundings } from "../tables/surroundings.ts";

/** A phone that works, at home, in the hand of a customer whose line is active. */
export function seedPhone(random: Random, holder: Customer, line: Line) {
  const phone: Phone = {
    id: PHONE,
    sim_card_status: "active",
    sim_card_missing: false,
    airplane_mode: false,
    network_signal_strength: "excellent",
    network_technology_connected: "5G",
    network_connection_status: "connected",
    battery_level: random.integer(40, 95),
    data_enabled: true,
    roaming_enabled: false,
    network_mode_preference: "4g_5g_preferred",
    active_apn_settings: ApnSettings.parse({}),
    wifi_enabled: false,
    wifi_connected: false,
    wifi_ssid: null,
    wifi_signal_strength: "none",
    wifi_calling_enabled: false,
    wifi_calling_mms_over_wifi: false,
    data_saver_mode: false,
    vpn_enabled_setting: false,
    vpn_connected: false,
    vpn_details: null,
    vpn_profile: { server_address: "192.168.1.1", protocol: "OpenVPN", server_performance: "excellent" },
  };
  const around: Surroundings = {
    id: SURROUNDINGS,
    name: holder.full_name,
    phone_number: line.phone_number,
    line_id: line.line_id,
    is_abroad: false,
    roaming_allowed: line.roaming_enabled,
    signal_strength: { "2G": "poor", "3G": "fair", "4G": "good", "5G": "excellent" },
    mobile_data_usage_exceeded: false,
    line_active: true,
    payment_request: null,
  };
  return { phone: [phone], apps: APPS, surroundings: [around] };
}

const APPS: readonly NewRowOf<typeof apps>[] = [
  { app_name: "messaging", permissions: { sms: true, storage: true, phone: true, network: false } },
  { app_name: "browser", permissions: { sms: false, storage: true, phone: false, network: true } },
];
