import { readPhone, setPhone } from "../lookups/the-phone.ts";
import { searchNetwork } from "../phone/search-network.ts";
import { withStatusBar } from "../phone/status-bar.ts";
import { ApnSettings } from "../tables/phone.ts";
import { defineUserTool } from "./define-user-tool.ts";

/** Switches the phone off and on again. */
export const rebootDevice = defineUserTool(
  "reboot_device",
  "write",
  "Restart the phone: it searches its network anew, and resets the access point (APN) if that was asked for.",
  (context) => {
    const resets = readPhone(context).active_apn_settings.reset_at_reboot;
    if (resets) setPhone(context, { active_apn_settings: ApnSettings.parse({}) });
    setPhone(context, { network_connection_status: "searching" });
    searchNetwork(context);
    const messages = [...(resets ? ["Resetting APN settings..."] : []), "Restarting network services..."];
    return withStatusBar(context, messages.join("\n"));
  },
);
