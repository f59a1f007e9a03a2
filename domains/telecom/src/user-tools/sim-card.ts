import { readPhone, setPhone } from "../lookups/the-phone.ts";
import { searchNetwork, simState } from "../phone/search-network.ts";
import { withStatusBar } from "../phone/status-bar.ts";
import { defineUserTool } from "./define-user-tool.ts";

/** What the phone says of its SIM card. */
export const checkSimStatus = defineUserTool(
  "check_sim_status",
  "read",
  "Look up whether the SIM card is there, works, or is locked.",
  (context) => SIM_TEXTS[simState(readPhone(context))],
);

/** Takes the SIM card out and puts it back in. */
export const reseatSimCard = defineUserTool(
  "reseat_sim_card",
  "write",
  "Take the SIM card out and put it back in properly.",
  (context) => {
    setPhone(context, { sim_card_missing: false });
    searchNetwork(context);
    if (simState(readPhone(context)) === "missing") context.refuse("The SIM card is still missing");
    return withStatusBar(context, "SIM card re-seated successfully.");
  },
);

const SIM_TEXTS = {
  active: "Your SIM card is active and working.",
  missing: "No SIM card detected in the phone.",
  locked_pin: "The SIM card is locked with a PIN code.",
  locked_puk: "The SIM card is locked with a PUK code.",
} as const;
