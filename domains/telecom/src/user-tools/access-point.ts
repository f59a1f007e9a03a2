import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import { readPhone, setPhone } from "../lookups/the-phone.ts";
import { searchNetwork } from "../phone/search-network.ts";
import { withStatusBar } from "../phone/status-bar.ts";
import { ApnSettings } from "../tables/phone.ts";
import type { TelecomTables } from "../tables/tables.ts";
import { defineUserTool } from "./define-user-tool.ts";

/** The page about the access point. */
export const checkApnSettings = defineUserTool(
  "check_apn_settings",
  "read",
  "Look at the access point (APN): its name, and where picture messages go (MMSC).",
  (context) => {
    const { apn_name, mmsc_url } = readPhone(context).active_apn_settings;
    return [
      `Current APN Name: ${apn_name}`,
      `MMSC URL (for picture messages): ${mmsc_url || "Not Set"}`,
      "(These are technical settings, usually best left unchanged.)",
    ].join("\n");
  },
);

/** Replaces the access point as a whole. */
export const setApnSettings = defineTool<TelecomTables>()({
  name: "set_apn_settings",
  kind: "write",
  description: "Type in the settings of the access point (APN). What is left out gets the carrier's usual value.",
  parameters: z.object({ apn_settings: ApnSettings.describe("The settings.") }),
  execute(context, { apn_settings }) {
    setPhone(context, { active_apn_settings: apn_settings });
    searchNetwork(context);
    return withStatusBar(context, `APN settings set to: ${apn_settings.apn_name}`);
  },
});

/** Marks the access point to be reset. */
export const resetApnSettings = defineUserTool(
  "reset_apn_settings",
  "write",
  "Have the access point (APN) reset to the carrier's usual settings; it happens when the phone is restarted.",
  (context) => {
    const { active_apn_settings } = readPhone(context);
    setPhone(context, { active_apn_settings: { ...active_apn_settings, reset_at_reboot: true } });
    searchNetwork(context);
    return withStatusBar(context, "APN settings will reset at reboot.");
  },
);
