import type { RowOf } from "@toolworld/contracts";
import { table } from "@toolworld/kit";
import { z } from "zod";
import { none } from "./none.ts";

/** How well something is received. */
export const Signal = z.enum(["none", "poor", "fair", "good", "excellent"]);

/** Generations of mobile networks. */
export const NetworkTechnology = z.enum(["none", "2G", "3G", "4G", "5G"]);

/** Whether the phone has found its network. */
export const NetworkStatus = z.enum(["connected", "searching", "no_service", "emergency_only"]);

/** Which networks the phone looks for. */
export const NetworkMode = z.enum(["4g_5g_preferred", "4g_only", "3g_only", "2g_only"]);

/** The access point: how the phone gets from the network into the internet, and where its picture messages go. */
export const ApnSettings = z.strictObject({
  apn_name: z.enum(["internet", "broken"]).default("internet"),
  reset_at_reboot: z.boolean().default(false),
  mms_apn: z.string().nullable().default("mms"),
  mmsc_url: z.string().nullable().default("http://mms.carrier.com/mms/wapenc"),
  mms_proxy: none(z.string()),
  mms_port: none(z.int()),
});

/** A tunnel to a server, and how well that server does. */
const VpnDetails = z.object({
  server_address: none(z.string()),
  protocol: none(z.string()),
  server_performance: z.enum(["excellent", "poor"]),
});

/** The phone in the user's hand: one row. `vpn_profile` is what it connects to when it is told to. */
export const phone = table(
  z.object({
    id: z.string(),
    sim_card_status: z.enum(["active", "missing", "locked_pin", "locked_puk"]),
    sim_card_missing: z.boolean(),
    airplane_mode: z.boolean(),
    network_signal_strength: Signal,
    network_technology_connected: NetworkTechnology,
    network_connection_status: NetworkStatus,
    battery_level: z.int(),
    data_enabled: z.boolean(),
    roaming_enabled: z.boolean(),
    network_mode_preference: NetworkMode,
    active_apn_settings: ApnSettings,
    wifi_enabled: z.boolean(),
    wifi_connected: z.boolean(),
    wifi_ssid: none(z.string()),
    wifi_signal_strength: Signal,
    wifi_calling_enabled: z.boolean(),
    wifi_calling_mms_over_wifi: z.boolean(),
    data_saver_mode: z.boolean(),
    vpn_enabled_setting: z.boolean(),
    vpn_connected: z.boolean(),
    vpn_details: none(VpnDetails),
    vpn_profile: VpnDetails,
  }),
  { key: "id", side: "user" },
);

/** What an app may do. */
export const Permission = z.enum(["sms", "storage", "phone", "network"]);

/** The apps on the phone. */
export const apps = table(z.object({ app_name: z.string(), permissions: z.record(Permission, z.boolean()) }), {
  key: "app_name",
  side: "user",
});

/** How well something is received. */
export type Signal = z.output<typeof Signal>;

/** A generation of mobile networks. */
export type NetworkTechnology = z.output<typeof NetworkTechnology>;

/** The row of the phone. */
export type Phone = RowOf<typeof phone>;

/** A row of the apps. */
export type App = RowOf<typeof apps>;

/** What an app may do. */
export type Permission = z.output<typeof Permission>;
