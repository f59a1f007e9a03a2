import { readPhone, setPhone } from "../lookups/the-phone.ts";
import type { TelecomContext } from "../tables/tables.ts";
import { searchNetwork } from "./search-network.ts";
import { disconnectVpn } from "./vpn.ts";

const NO_WIFI = { wifi_connected: false, wifi_ssid: null, wifi_signal_strength: "none" } as const;

/** Turns airplane mode on or off, whichever it is not. Wi-Fi and VPN do not survive it. */
export function toggleAirplaneMode(context: TelecomContext): boolean {
  const { airplane_mode, wifi_enabled } = readPhone(context);
  if (airplane_mode) {
    setPhone(context, { airplane_mode: false, network_connection_status: "searching", ...(wifi_enabled && NO_WIFI) });
  } else {
    setPhone(context, { airplane_mode: true, ...NO_WIFI });
    disconnectVpn(context);
  }
  searchNetwork(context);
  return !airplane_mode;
}

/** Turns mobile data on or off, whichever they are not. */
export function toggleData(context: TelecomContext): boolean {
  const { data_enabled } = setPhone(context, { data_enabled: !readPhone(context).data_enabled });
  searchNetwork(context);
  return data_enabled;
}

/** Turns roaming on or off, whichever it is not. */
export function toggleRoaming(context: TelecomContext): boolean {
  const { roaming_enabled } = setPhone(context, { roaming_enabled: !readPhone(context).roaming_enabled });
  searchNetwork(context);
  return roaming_enabled;
}

/** Turns the data saver on or off, whichever it is not. */
export function toggleDataSaver(context: TelecomContext): boolean {
  return setPhone(context, { data_saver_mode: !readPhone(context).data_saver_mode }).data_saver_mode;
}

/** Turns Wi-Fi on or off, whichever it is not; nothing in airplane mode. */
export function toggleWifi(context: TelecomContext): boolean | undefined {
  const { airplane_mode, wifi_enabled } = readPhone(context);
  if (airplane_mode) return undefined;
  return setPhone(context, { wifi_enabled: !wifi_enabled, ...(wifi_enabled && NO_WIFI) }).wifi_enabled;
}

/** Turns calls over Wi-Fi on or off, whichever they are not. */
export function toggleWifiCalling(context: TelecomContext): boolean {
  return setPhone(context, { wifi_calling_enabled: !readPhone(context).wifi_calling_enabled }).wifi_calling_enabled;
}
