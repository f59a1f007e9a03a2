import { jsonEquals } from "@toolworld/contracts";
import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import { readPhone, setPhone } from "../lookups/the-phone.ts";
import { searchNetwork } from "../phone/search-network.ts";
import { connectVpn } from "../phone/vpn.ts";
import type { TelecomTables } from "../tables/tables.ts";
import { defineSetupTool } from "./define-setup-tool.ts";

/** The SIM card has slipped. */
export const unseatSimCard = defineSetupTool("unseat_sim_card", "Let the SIM card have slipped.", (context) => {
  setPhone(context, { sim_card_missing: true });
  searchNetwork(context);
});

/** The SIM card is locked. */
export const lockSimCard = defineTool<TelecomTables>()({
  name: "lock_sim_card",
  kind: "write",
  description: "Let the SIM card be locked.",
  parameters: z.object({ mode: z.enum(["pin", "puk"]).describe("Which code would unlock it.") }),
  execute(context, { mode }) {
    setPhone(context, { sim_card_status: `locked_${mode}` });
    searchNetwork(context);
    return null;
  },
});

/** The access point leads nowhere. */
export const breakApnSettings = defineSetupTool(
  "break_apn_settings",
  "Let the access point (APN) lead nowhere.",
  (context) => {
    setPhone(context, { active_apn_settings: { ...readPhone(context).active_apn_settings, apn_name: "broken" } });
    searchNetwork(context);
  },
);

/** Picture messages have nowhere to go. */
export const breakApnMmsSetting = defineSetupTool(
  "break_apn_mms_setting",
  "Let the address that picture messages go to (MMSC) be missing.",
  (context) =>
    setPhone(context, { active_apn_settings: { ...readPhone(context).active_apn_settings, mmsc_url: null } }),
);

/**
 * A VPN is connected, and its server is slow: now, and whenever the phone connects to it again. Where the phone is connected
 * to another server than that of its profile, the other one is slow.
 */
export const breakVpn = defineSetupTool("break_vpn", "Let a VPN be connected whose server is slow.", (context) => {
  connectVpn(context);
  const { vpn_details, vpn_profile } = readPhone(context);
  const details = vpn_details ?? context.refuse("Nothing is known of the VPN that is connected");
  const slow = { ...details, server_performance: "poor" as const };
  setPhone(context, { vpn_details: slow, ...(jsonEquals(details, vpn_profile) && { vpn_profile: slow }) });
});

/** Calls go over Wi-Fi, and perhaps picture messages too. */
export const setWifiCalling = defineTool<TelecomTables>()({
  name: "set_wifi_calling",
  kind: "write",
  description: "Let calls go over Wi-Fi, or not.",
  parameters: z.object({
    enabled: z.boolean().describe("Whether calls go over Wi-Fi."),
    mms_over_wifi: z.boolean().nullable().default(null).describe("Whether picture messages do; null for as before."),
  }),
  execute(context, { enabled, mms_over_wifi }) {
    setPhone(context, {
      wifi_calling_enabled: enabled,
      ...(mms_over_wifi !== null && { wifi_calling_mms_over_wifi: mms_over_wifi }),
    });
    return null;
  },
});

/** An app may no longer do something. What the phone does not know makes no difference. */
export const removeAppPermission = defineTool<TelecomTables>()({
  name: "remove_app_permission",
  kind: "write",
  description: "Take a permission away from an app.",
  parameters: z.object({
    app_name: z.string().meta({ references: "apps.app_name", description: "The app." }),
    permission: z.string().describe("What it may no longer do: sms, storage, phone or network."),
  }),
  execute({ state }, { app_name, permission: given }) {
    const permission = given.toLowerCase();
    const app = state.apps.get(app_name);
    if (!app || !Object.hasOwn(app.permissions, permission)) return false;
    state.apps.update(app_name, { permissions: { ...app.permissions, [permission]: false } });
    return true;
  },
});
