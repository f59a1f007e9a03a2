import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import { readPhone, setPhone } from "../lookups/the-phone.ts";
import { searchNetwork } from "../phone/search-network.ts";
import { withStatusBar } from "../phone/status-bar.ts";
import { NetworkMode } from "../tables/phone.ts";
import type { TelecomTables } from "../tables/tables.ts";
import { defineUserTool } from "./define-user-tool.ts";

/** Which networks the phone looks for. */
export const checkNetworkModePreference = defineUserTool(
  "check_network_mode_preference",
  "read",
  "Look up which kinds of network the phone looks for.",
  (context) => `Network Mode Preference: ${readPhone(context).network_mode_preference}`,
);

/** Chooses the networks that the phone looks for. What the phone does not know is said, and nothing happens. */
export const setNetworkModePreference = defineTool<TelecomTables>()({
  name: "set_network_mode_preference",
  kind: "write",
  description: `Choose which kinds of network the phone looks for: ${NetworkMode.options.join(", ")}.`,
  parameters: z.object({
    mode: z.string().describe("One of these four."),
  }),
  execute(context, { mode }) {
    const known = NetworkMode.safeParse(mode);
    if (!known.success) return withStatusBar(context, unknownMode(mode));
    setPhone(context, { network_mode_preference: known.data });
    searchNetwork(context);
    return withStatusBar(context, `Preferred Network Mode set to: ${mode}`);
  },
});

function unknownMode(mode: string): string {
  const modes = NetworkMode.options.join(", ");
  return `Failed to set network mode: '${mode}' is not a valid option. Please use one of: ${modes}`;
}
