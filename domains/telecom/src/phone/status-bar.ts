import type { DeepReadonly } from "@toolworld/contracts";
import { readPhone } from "../lookups/the-phone.ts";
import type { Phone, Signal } from "../tables/phone.ts";
import type { TelecomContext } from "../tables/tables.ts";

/** What the phone shows at the top of its screen. */
export function statusBar(context: TelecomContext): string {
  const phone = readPhone(context);
  const parts = [
    ...(phone.airplane_mode ? ["✈️ Airplane Mode"] : mobileParts(phone)),
    ...wifiParts(phone),
    ...(phone.vpn_connected ? ["🔒 VPN Connected"] : []),
    `🔋 ${phone.battery_level}%`,
  ];
  return parts.join(" | ");
}

/** A message of the phone, with the status bar under it. */
export function withStatusBar(context: TelecomContext, message: string): string {
  return `${message}\nStatus Bar: ${statusBar(context)}`;
}

/** A switch in words. */
export function onOff(isOn: boolean): "ON" | "OFF" {
  return isOn ? "ON" : "OFF";
}

function mobileParts(phone: DeepReadonly<Phone>): string[] {
  const technology = phone.network_technology_connected;
  const data =
    phone.data_enabled && technology !== "none"
      ? ["📱 Data Enabled", ...(phone.data_saver_mode ? ["🔽 Data Saver"] : [])]
      : ["📵 Data Disabled"];
  return [SIGNAL_SIGN[phone.network_signal_strength], ...(technology === "none" ? [] : [technology]), ...data];
}

function wifiParts({ wifi_connected, wifi_ssid }: DeepReadonly<Phone>): string[] {
  if (!wifi_connected) return [];
  return [wifi_ssid ? `📡 Connected to ${wifi_ssid}` : "📡 Enabled"];
}

const SIGNAL_SIGN: Readonly<Record<Signal, string>> = {
  none: "📵 No Signal",
  poor: "📶¹ Poor",
  fair: "📶² Fair",
  good: "📶³ Good",
  excellent: "📶⁴ Excellent",
};
