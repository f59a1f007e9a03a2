import type { Call } from "@toolworld/contracts";
import type { Family, Fault } from "./fault.ts";
import type { Holder } from "./holder.ts";
import { agentCall, userCall } from "./user-steps.ts";

const WITH_DATA: readonly Family[] = ["mobile-data", "picture-messages"];
const GIGABYTES = 2;
const IN_FRANCE = "You are abroad, in France.";

/** Faults that keep mobile data from working, or slow them down. */
export const dataFaults: readonly Fault[] = [
  {
    name: "data-off",
    group: "data",
    families: WITH_DATA,
    setup: () => [{ name: "turn_data_off", arguments: {} }],
    steps: () => ({ looks: [userCall("check_network_status")], repairs: [userCall("toggle_data")] }),
  },
  {
    name: "roaming-off",
    group: "roaming",
    families: WITH_DATA,
    setup: (holder) => abroad(holder, { phone: false, carrier: true }),
    steps: () => ({ looks: [userCall("check_network_status")], repairs: [userCall("toggle_roaming")] }),
    wish: IN_FRANCE,
  },
  {
    name: "roaming-not-enabled",
    group: "roaming",
    families: WITH_DATA,
    setup: (holder) => abroad(holder, { phone: true, carrier: false }),
    steps: ({ customer_id, line_id }) => ({
      lookups: [agentCall("get_details_by_id", { id: line_id })],
      repairs: [agentCall("enable_roaming", { customer_id, line_id })],
    }),
    wish: IN_FRANCE,
  },
  {
    name: "no-roaming-at-all",
    group: "roaming",
    families: WITH_DATA,
    setup: (holder) => abroad(holder, { phone: false, carrier: false }),
    steps: ({ customer_id, line_id }) => ({
      looks: [userCall("check_network_status")],
      lookups: [agentCall("get_details_by_id", { id: line_id })],
      repairs: [agentCall("enable_roaming", { customer_id, line_id }), userCall("toggle_roaming")],
    }),
    wish: IN_FRANCE,
  },
  {
    name: "data-used-up",
    group: "usage",
    families: WITH_DATA,
    setup: ({ customer_id, line_id, data_limit_gb }) => [
      { name: "set_data_usage", arguments: { customer_id, line_id, data_used_gb: data_limit_gb + 0.5 } },
    ],
    steps: ({ customer_id, line_id }) => ({
      lookups: [agentCall("get_data_usage", { customer_id, line_id })],
      repairs: [agentCall("refuel_data", { customer_id, line_id, gb_amount: GIGABYTES })],
    }),
    assertions: ({ customer_id, line_id }) => [
      { name: "assert_data_refueling_amount", arguments: { customer_id, line_id, expected_amount: GIGABYTES } },
    ],
    wish: `If your data are used up, you want exactly ${GIGABYTES} GB added, and no other plan.`,
    facts: [
      {
        name: "data to add",
        value: String(GIGABYTES),
        say: `You may add ${GIGABYTES} GB, no more and no less.`,
        askedBy: ["how much data", "gigabytes", "refuel"],
      },
    ],
  },
  {
    name: "data-saver",
    group: "saver",
    families: ["mobile-data"],
    setup: () => [{ name: "turn_data_saver_mode_on", arguments: {} }],
    steps: () => ({
      looks: [userCall("check_data_restriction_status")],
      repairs: [userCall("toggle_data_saver_mode")],
    }),
  },
  networkMode("only-3g", "3g_only", ["mobile-data"]),
  networkMode("only-2g", "2g_only", WITH_DATA),
  {
    name: "slow-vpn",
    group: "vpn",
    families: ["mobile-data"],
    setup: () => [{ name: "break_vpn", arguments: {} }],
    steps: () => ({ looks: [userCall("check_vpn_status")], repairs: [userCall("disconnect_vpn")] }),
  },
];

function networkMode(name: string, mode: string, families: readonly Family[]): Fault {
  return {
    name,
    group: "mode",
    families,
    setup: () => [{ name: "set_network_mode_preference", arguments: { mode }, requestor: "user" }],
    steps: () => ({
      looks: [userCall("check_network_mode_preference")],
      repairs: [userCall("set_network_mode_preference", { mode: "4g_5g_preferred" })],
    }),
    wish: "You want your phone to use the fastest network that it can find.",
  };
}

/** Takes the phone abroad, with roaming on or off in the phone and at the carrier's. */
function abroad({ customer_id, line_id }: Holder, is: { readonly phone: boolean; readonly carrier: boolean }): Call[] {
  return [
    { name: "set_user_location", arguments: { abroad: true } },
    { name: is.phone ? "turn_roaming_on" : "turn_roaming_off", arguments: {} },
    { name: is.carrier ? "enable_roaming" : "disable_roaming", arguments: { customer_id, line_id } },
  ];
}
