import { readPhone } from "../lookups/the-phone.ts";
import { onOff, withStatusBar } from "../phone/status-bar.ts";
import { toggleWifi as flipWifi, toggleWifiCalling as flipWifiCalling } from "../phone/switches.ts";
import { defineUserTool } from "./define-user-tool.ts";

/** What the phone says of Wi-Fi. */
export const checkWifiStatus = defineUserTool(
  "check_wifi_status",
  "read",
  "Look up whether Wi-Fi is on, and whether it is connected.",
  (context) => {
    const { wifi_enabled, wifi_connected, wifi_ssid, wifi_signal_strength } = readPhone(context);
    if (!wifi_enabled) return "Wi-Fi is turned OFF.";
    if (!wifi_connected) return "Wi-Fi is ON but not connected to any network.";
    return `Wi-Fi is ON and connected to '${wifi_ssid ?? "unknown"}'. Signal strength: ${wifi_signal_strength}.`;
  },
);

/** The switch for Wi-Fi. */
export const toggleWifi = defineUserTool(
  "toggle_wifi",
  "write",
  "Switch Wi-Fi: on if it is off, off if it is on. Not in airplane mode.",
  (context) => {
    const isOn = flipWifi(context);
    const message =
      isOn === undefined ? "Cannot change Wi-Fi settings while Airplane Mode is ON." : `Wi-Fi is now ${onOff(isOn)}.`;
    return withStatusBar(context, message);
  },
);

/** Whether calls go over Wi-Fi. */
export const checkWifiCallingStatus = defineUserTool(
  "check_wifi_calling_status",
  "read",
  "Look up whether calls and messages go over Wi-Fi.",
  (context) => `Wi-Fi Calling is currently turned ${onOff(readPhone(context).wifi_calling_enabled)}.`,
);

/** The switch for calls over Wi-Fi. */
export const toggleWifiCalling = defineUserTool(
  "toggle_wifi_calling",
  "write",
  "Switch calls over Wi-Fi: on if they are off, off if they are on.",
  (context) => {
    const isOn = flipWifiCalling(context);
    return withStatusBar(context, `Wi-Fi Calling is now ${onOff(isOn)}.`);
  },
);
