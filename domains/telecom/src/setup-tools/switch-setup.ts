import { setPhone } from "../lookups/the-phone.ts";
import { searchNetwork } from "../phone/search-network.ts";
import { toggleAirplaneMode, toggleData, toggleDataSaver, toggleRoaming } from "../phone/switches.ts";
import type { TelecomContext } from "../tables/tables.ts";
import { defineSetupTool } from "./define-setup-tool.ts";

/** Flips a switch until it stands where it should: one that stood there already is flipped twice, with all that follows. */
function flipUntil(flip: (context: TelecomContext) => boolean, wanted: boolean) {
  return (context: TelecomContext) => {
    if (flip(context) !== wanted) flip(context);
  };
}

/** Airplane mode is on. */
export const turnAirplaneModeOn = defineSetupTool(
  "turn_airplane_mode_on",
  "Let airplane mode be on.",
  flipUntil(toggleAirplaneMode, true),
);

/** Airplane mode is off. */
export const turnAirplaneModeOff = defineSetupTool(
  "turn_airplane_mode_off",
  "Let airplane mode be off.",
  flipUntil(toggleAirplaneMode, false),
);

/** Mobile data are on. The phone does not search its network. */
export const turnDataOn = defineSetupTool("turn_data_on", "Let mobile data be on.", (context) =>
  setPhone(context, { data_enabled: true }),
);

/** Mobile data are off. */
export const turnDataOff = defineSetupTool("turn_data_off", "Let mobile data be off.", flipUntil(toggleData, false));

/** Roaming is on. */
export const turnRoamingOn = defineSetupTool(
  "turn_roaming_on",
  "Let data roaming be on.",
  flipUntil(toggleRoaming, true),
);

/** Roaming is off. */
export const turnRoamingOff = defineSetupTool(
  "turn_roaming_off",
  "Let data roaming be off.",
  flipUntil(toggleRoaming, false),
);

/** The data saver is on. */
export const turnDataSaverModeOn = defineSetupTool(
  "turn_data_saver_mode_on",
  "Let the data saver be on.",
  flipUntil(toggleDataSaver, true),
);

/** The data saver is off. */
export const turnDataSaverModeOff = defineSetupTool(
  "turn_data_saver_mode_off",
  "Let the data saver be off.",
  flipUntil(toggleDataSaver, false),
);

/** The phone searches its network. */
export const simulateNetworkSearch = defineSetupTool(
  "simulate_network_search",
  "Let the phone search its network.",
  searchNetwork,
);
