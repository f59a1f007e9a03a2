import { readPhone } from "../lookups/the-phone.ts";
import { onOff, statusBar } from "../phone/status-bar.ts";
import { defineUserTool } from "./define-user-tool.ts";

/** The top of the screen. */
export const checkStatusBar = defineUserTool(
  "check_status_bar",
  "read",
  "Look at the status bar: signal, network, mobile data, Wi-Fi, VPN and battery at a glance.",
  (context) => `Status Bar: ${statusBar(context)}`,
);

/** The page about the network in the settings. */
export const checkNetworkStatus = defineUserTool(
  "check_network_status",
  "read",
  "Look at the network page of the settings: airplane mode, SIM card, signal, mobile data, roaming, Wi-Fi.",
  (context) => {
    const phone = readPhone(context);
    const yesNo = (value: boolean) => (value ? "Yes" : "No");
    return [
      `Airplane Mode: ${onOff(phone.airplane_mode)}`,
      `SIM Card Status: ${phone.sim_card_missing ? "missing" : phone.sim_card_status}`,
      `Cellular Connection: ${phone.network_connection_status}`,
      `Cellular Signal: ${phone.network_signal_strength}`,
      `Cellular Network Type: ${phone.network_technology_connected}`,
      `Mobile Data Enabled: ${yesNo(phone.data_enabled)}`,
      `Data Roaming Enabled: ${yesNo(phone.roaming_enabled)}`,
      `Wi-Fi Radio: ${onOff(phone.wifi_enabled)}`,
      `Wi-Fi Connected: ${yesNo(phone.wifi_connected)}`,
      ...(phone.wifi_connected ? [`Connected Wi-Fi Network: ${phone.wifi_ssid ?? "unknown"}`] : []),
    ].join("\n");
  },
);
