import { readPhone } from "../lookups/the-phone.ts";
import { onOff, withStatusBar } from "../phone/status-bar.ts";
import {
  toggleAirplaneMode as flipAirplaneMode,
  toggleData as flipData,
  toggleDataSaver as flipDataSaver,
  toggleRoaming as flipRoaming,
} from "../phone/switches.ts";
import { defineUserTool } from "./define-user-tool.ts";

/** The switch for airplane mode. */
export const toggleAirplaneMode = defineUserTool(
  "toggle_airplane_mode",
  "write",
  "Switch airplane mode: on if it is off, off if it is on. On, it cuts every connection.",
  (context) => {
    const isOn = flipAirplaneMode(context);
    return withStatusBar(context, `Airplane Mode is now ${onOff(isOn)}.`);
  },
);

/** The switch for mobile data. */
export const toggleData = defineUserTool(
  "toggle_data",
  "write",
  "Switch mobile data: on if they are off, off if they are on.",
  (context) => {
    const isOn = flipData(context);
    return withStatusBar(context, `Mobile Data is now ${onOff(isOn)}.`);
  },
);

/** The switch for roaming. */
export const toggleRoaming = defineUserTool(
  "toggle_roaming",
  "write",
  "Switch data roaming, which mobile data abroad need: on if it is off, off if it is on.",
  (context) => {
    const isOn = flipRoaming(context);
    return withStatusBar(context, `Data Roaming is now ${onOff(isOn)}.`);
  },
);

/** Whether the data saver is on. */
export const checkDataRestrictionStatus = defineUserTool(
  "check_data_restriction_status",
  "read",
  "Look up whether the data saver slows mobile data down.",
  (context) =>
    readPhone(context).data_saver_mode ? "Data Saver mode is ON (limits data usage)." : "Data Saver mode is OFF.",
);

/** The switch for the data saver. */
export const toggleDataSaverMode = defineUserTool(
  "toggle_data_saver_mode",
  "write",
  "Switch the data saver: on if it is off, off if it is on.",
  (context) => {
    const isOn = flipDataSaver(context);
    return withStatusBar(context, `Data Saver Mode is now ${onOff(isOn)}.`);
  },
);
