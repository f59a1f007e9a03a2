import type { GoldCallDraft, JsonObject, UserAction } from "@toolworld/contracts";

/** What a user can be asked to do on the phone, and the words that ask for it. They occur in no other words of these. */
const WORDS: Readonly<Record<string, string>> = {
  check_status_bar: "look at the status bar",
  check_network_status: "open the network page of your settings",
  check_network_mode_preference: "look up the preferred network mode",
  set_network_mode_preference: "choose 4G and 5G as the preferred network mode",
  run_speed_test: "run a speed test",
  toggle_airplane_mode: "flip the switch for airplane mode",
  check_sim_status: "look up the state of your SIM card",
  reseat_sim_card: "take the SIM card out and put it back in",
  toggle_data: "flip the switch for mobile data",
  toggle_roaming: "flip the switch for data roaming",
  check_data_restriction_status: "look up the data saver",
  toggle_data_saver_mode: "flip the switch for the data saver",
  check_apn_settings: "open the access point settings",
  reset_apn_settings: "reset the access point settings",
  check_wifi_calling_status: "look up Wi-Fi calling",
  toggle_wifi_calling: "flip the switch for Wi-Fi calling",
  check_vpn_status: "look up the VPN",
  disconnect_vpn: "disconnect the VPN",
  check_app_permissions: "look up what the messaging app may do",
  grant_app_permission: "give the messaging app what it needs",
  can_send_mms: "try to send a picture message",
  reboot_device: "restart your phone",
  check_payment_request: "look for a payment request",
  make_payment: "pay the bill",
};

/** A call of gold by the user's hand. */
export function userCall(name: string, input: JsonObject = {}): GoldCallDraft {
  return { name, arguments: input, requestor: "user" };
}

/** A call of gold by the agent's hand. */
export function agentCall(name: string, input: JsonObject): GoldCallDraft {
  return { name, arguments: input };
}

/** What the user does when the agent asks for it: gold's calls by the user's hand. Calls of one tool are done together. */
export function toActions(calls: readonly GoldCallDraft[]): UserAction[] {
  return calls.flatMap(({ name, arguments: input, requestor }) => {
    const words = WORDS[name];
    return requestor === "user" && words !== undefined ? [{ askedBy: [words], call: { name, arguments: input } }] : [];
  });
}
