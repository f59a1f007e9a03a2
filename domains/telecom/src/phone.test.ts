import { createRandom, type JsonObject } from "@toolworld/contracts";
import { openWorld } from "@toolworld/world";
import { describe, expect, test } from "vitest";
import { hundredthsText } from "./money/hundredths.ts";
import { seedCarrier } from "./seed/seed-carrier.ts";
import { telecom } from "./telecom.ts";

/** A world with the phone in the hand of a customer whose data and line are in order. */
function openPhone() {
  const world = openWorld(telecom, { seed: 1 });
  const { surroundings, customers } = world.dump() as Record<string, JsonObject[]>;
  const line_id = surroundings?.[0]?.line_id as string;
  const customer = customers?.find(({ line_ids }) => (line_ids as string[]).includes(line_id)) as JsonObject;
  const user = (name: string, input: JsonObject = {}) => {
    const { result } = world.call({ name, arguments: input, requestor: "user" });
    return result.ok ? result.value : result.error.message;
  };
  const agent = (name: string, input: JsonObject = {}) => {
    const { result } = world.call({ name, arguments: { customer_id: customer.customer_id, ...input } as JsonObject });
    return result.ok ? result.value : result.error.message;
  };
  const phone = () => world.dump().phone?.[0] as JsonObject;
  const around = () => world.dump().surroundings?.[0] as JsonObject;
  return { world, line_id, customer, user, agent, phone, around, [Symbol.dispose]: () => world.close() };
}

/** The same phone after setup calls. */
function openBroken(...setup: readonly (readonly [name: string, input?: JsonObject])[]) {
  const calls = setup.map(([name, input = {}]) => ({ name, arguments: input, requestor: "user" as const }));
  const world = openWorld(telecom, { seed: 1, setup: calls });
  const user = (name: string, input: JsonObject = {}) => {
    const { result } = world.call({ name, arguments: input, requestor: "user" });
    return result.ok ? String(result.value) : result.error.message;
  };
  return { world, user, [Symbol.dispose]: () => world.close() };
}

describe("the network", () => {
  test.each([
    ["4g_5g_preferred", "📶⁴ Excellent | 5G", "275.00 Mbps (Excellent). Connection is very fast."],
    ["4g_only", "📶³ Good | 4G", "44.00 Mbps (Good). Connection is good for most activities, including HD streaming."],
    [
      "3g_only",
      "📶² Fair | 3G",
      "1.50 Mbps (Poor). Connection is slow. Web browsing may be sluggish, streaming difficult.",
    ],
    [
      "2g_only",
      "📶¹ Poor | 2G",
      "0.05 Mbps (Very Poor). Connection is very slow. Basic web browsing might be difficult.",
    ],
  ])("%s is found and measured", (mode, shown, speed) => {
    using opened = openPhone();
    expect(opened.user("set_network_mode_preference", { mode })).toContain(`\nStatus Bar: ${shown} | 📱 Data Enabled`);
    expect(opened.user("run_speed_test")).toBe(`Speed Test Result: ${speed}`);
  });

  test("a mode that the phone does not know is said to be none, and changes nothing", () => {
    using opened = openPhone();
    expect(opened.user("set_network_mode_preference", { mode: "6g" })).toMatch(
      /^Failed to set network mode: '6g' is not a valid option\. .* 4g_5g_preferred, 4g_only, 3g_only, 2g_only\nStatus/,
    );
    expect(opened.world.changes()).toEqual([]);
  });

  test.each([
    ["unseat_sim_card", {}, "No SIM card detected in the phone."],
    ["lock_sim_card", { mode: "pin" }, "The SIM card is locked with a PIN code."],
    ["lock_sim_card", { mode: "puk" }, "The SIM card is locked with a PUK code."],
    ["break_apn_settings", {}, "Your SIM card is active and working."],
  ])("%s %j takes it away", (name, input, sim) => {
    using broken = openBroken([name, input]);
    expect(broken.user("check_status_bar")).toMatch(/^Status Bar: 📵 No Signal \| 📵 Data Disabled \| 🔋 \d+%$/);
    expect(broken.user("run_speed_test")).toBe("Speed test failed: No Connection.");
    expect(broken.user("check_sim_status")).toBe(sim);
  });

  test("a SIM card is put back in; a locked one stays locked", () => {
    using slipped = openBroken(["unseat_sim_card"]);
    expect(slipped.user("reseat_sim_card")).toMatch(/^SIM card re-seated successfully\.\nStatus Bar: 📶⁴ Excellent/);
    using locked = openBroken(["lock_sim_card", { mode: "pin" }]);
    expect(locked.user("reseat_sim_card")).toContain("No Signal");
  });

  test("airplane mode cuts the network and the VPN, and the network comes back without it", () => {
    using opened = openPhone();
    opened.user("connect_vpn");
    expect(opened.user("toggle_airplane_mode")).toMatch(
      /^Airplane Mode is now ON\.\nStatus Bar: ✈️ Airplane Mode \| 🔋/,
    );
    expect(opened.user("toggle_wifi")).toContain("Cannot change Wi-Fi settings while Airplane Mode is ON.");
    expect(opened.user("toggle_airplane_mode")).toContain("📶⁴ Excellent | 5G");
    expect(opened.user("check_vpn_status")).toBe("VPN is turned OFF.");
  });
});

describe("mobile data", () => {
  test("abroad they need roaming on both sides", () => {
    using opened = openPhone();
    const { line_id } = opened;
    const isOn = opened.around().roaming_allowed as boolean;
    if (isOn) opened.agent("disable_roaming", { line_id });
    using abroad = openBroken(["set_user_location", { abroad: true }]);
    const speed = () => String(abroad.user("run_speed_test")).includes("Excellent");
    expect(speed()).toBe(false);
    abroad.user("toggle_roaming");
    const customer_id = opened.customer.customer_id as string;
    abroad.world.call({ name: "enable_roaming", arguments: { customer_id, line_id } });
    expect(speed()).toBe(true);
    abroad.user("toggle_roaming");
    expect(speed()).toBe(false);
  });

  test("what is used up comes back with data that are added", () => {
    using opened = openPhone();
    const { line_id } = opened;
    const usage = opened.agent("get_data_usage", { line_id }) as { data_limit_gb: number };
    const customer_id = opened.customer.customer_id as string;
    const used = usage.data_limit_gb + 1;
    using empty = openBroken(["set_data_usage", { customer_id, line_id, data_used_gb: used }]);
    expect(empty.user("run_speed_test")).toBe("Speed test failed: No Connection.");
    const refuel = (gb_amount: number) =>
      empty.world.call({ name: "refuel_data", arguments: { customer_id, line_id, gb_amount } }).result;
    refuel(1);
    expect(empty.user("run_speed_test")).toBe("Speed test failed: No Connection.");
    refuel(0.5);
    expect(empty.user("run_speed_test")).toContain("Excellent");
    expect(refuel(0)).toMatchObject({ ok: false, error: { message: "Refuel amount must be positive" } });
  });

  test("a slow VPN and the data saver slow them down, each on its own", () => {
    using slow = openBroken(["break_vpn"]);
    expect(slow.user("run_speed_test")).toContain("27.50 Mbps (Good)");
    expect(slow.user("check_vpn_status")).toBe(
      "VPN is ON and connected. Details: server 192.168.1.1, protocol OpenVPN, performance poor.",
    );
    expect(slow.user("toggle_data_saver_mode")).toContain("🔽 Data Saver | 🔒 VPN Connected");
    expect(slow.user("run_speed_test")).toContain("5.50 Mbps (Fair)");
    slow.user("disconnect_vpn");
    expect(slow.user("run_speed_test")).toContain("55.00 Mbps (Good)");
  });

  test("connecting to a slow VPN again does not make it fast", () => {
    using slow = openBroken(["break_vpn"]);
    slow.user("disconnect_vpn");
    expect(slow.user("connect_vpn")).toContain("VPN connected successfully.");
    expect(slow.user("check_vpn_status")).toContain("performance poor");
    using other = openPhone();
    other.user("connect_vpn");
    expect(other.user("check_vpn_status")).toContain("performance excellent");
  });
});

describe("picture messages", () => {
  const can = "Your messaging app can send MMS messages.";
  const cannot = "Your messaging app cannot send MMS messages.";

  test.each([
    [
      ["set_network_mode_preference", { mode: "2g_only" }],
      ["set_network_mode_preference", { mode: "3g_only" }],
    ],
    [["turn_data_off"], ["toggle_data"]],
    [["set_wifi_calling", { enabled: true, mms_over_wifi: true }], ["toggle_wifi_calling"]],
    [["break_apn_mms_setting"], ["set_apn_settings", { apn_settings: {} }]],
    [
      ["remove_app_permission", { app_name: "messaging", permission: "SMS" }],
      ["grant_app_permission", { app_name: "messaging", permission: "Sms" }],
    ],
    [
      ["remove_app_permission", { app_name: "messaging", permission: "storage" }],
      ["grant_app_permission", { app_name: "messaging", permission: "storage" }],
    ],
  ] as const)("%j stops them, and %j brings them back", (fault, [repair, input = {}]) => {
    const [name, given = {}] = fault;
    using broken = openBroken([name, given]);
    expect(broken.user("can_send_mms")).toBe(cannot);
    broken.user(repair, input);
    expect(broken.user("can_send_mms")).toBe(can);
  });

  test("Wi-Fi calling alone does no harm", () => {
    using opened = openBroken(["set_wifi_calling", { enabled: true }]);
    expect(opened.user("can_send_mms")).toBe(can);
  });

  test("an access point is reset when the phone is restarted, and only then", () => {
    using broken = openBroken(["break_apn_mms_setting"]);
    expect(broken.user("check_apn_settings")).toContain("Not Set");
    expect(broken.user("reset_apn_settings")).toContain("APN settings will reset at reboot.");
    expect(broken.user("can_send_mms")).toBe(cannot);
    expect(broken.user("reboot_device")).toMatch(
      /^Resetting APN settings\.\.\.\nRestarting network services\.\.\.\nStatus/,
    );
    expect(broken.user("can_send_mms")).toBe(can);
    expect(broken.user("reboot_device")).toMatch(/^Restarting/);
  });

  test("permissions and apps that the phone does not know are said to be none", () => {
    using opened = openPhone();
    const grant = (app_name: string, permission: string) =>
      opened.user("grant_app_permission", { app_name, permission });
    expect(grant("camera", "sms")).toMatch(/^Error\. App 'camera' not found\. Cannot grant permission\.\n/);
    expect(grant("messaging", "Camera")).toMatch(
      /^Error\. Permission 'camera' not tracked for app 'messaging', .*'network'\]\n/,
    );
    expect(opened.world.changes()).toEqual([]);
  });
});

describe("the two sides in line", () => {
  test("a request to pay reaches the phone, and the payment the carrier", () => {
    using opened = openPhone();
    const bill_id = (opened.customer.bill_ids as string[])[0] as string;
    expect(opened.user("make_payment")).toBe("You do not have a payment request.");
    opened.agent("send_payment_request", { bill_id });
    expect(opened.user("check_payment_request")).toMatch(
      new RegExp(`^You have a payment request for bill ${bill_id} of`),
    );
    expect(opened.agent("send_payment_request", { bill_id })).toBe(
      "A bill is already awaiting payment for this customer",
    );
    opened.user("make_payment");
    expect(opened.around().payment_request).toBeNull();
    const { result } = opened.world.call({ name: "get_details_by_id", arguments: { id: bill_id } });
    expect(result).toMatchObject({ ok: true, value: { status: "Paid" } });
  });

  test("a line that is suspended shows on the phone after the next search of the network", () => {
    using opened = openPhone();
    const { line_id } = opened;
    opened.agent("suspend_line", { line_id, reason: "travel" });
    expect(opened.around().line_active).toBe(false);
    expect(opened.phone().network_connection_status).toBe("connected");
    expect(opened.user("reboot_device")).toContain("No Signal");
    opened.agent("resume_line", { line_id });
    expect(opened.user("check_status_bar")).toContain("No Signal");
    expect(opened.user("reboot_device")).toContain("Excellent");
  });

  test("a phone with the number of no line answers nothing, and nothing changes", () => {
    const rows = seedCarrier({ random: createRandom(1) }, 2);
    const surroundings = rows.surroundings.map((row) => ({ ...row, phone_number: "555-000-0000", line_id: null }));
    using world = openWorld(telecom, { state: { ...rows, surroundings } });
    const { result } = world.call({ name: "toggle_data", arguments: {}, requestor: "user" });
    expect(result).toMatchObject({ ok: false, error: { message: "Line with phone number 555-000-0000 not found" } });
    expect(world.changes()).toEqual([]);
  });

  test("a phone that is nobody's works on its own", () => {
    const rows = seedCarrier({ random: createRandom(1) }, 2);
    const surroundings = rows.surroundings.map((row) => ({ ...row, phone_number: null, line_id: null }));
    using world = openWorld(telecom, { state: { ...rows, surroundings } });
    expect(world.call({ name: "toggle_data", arguments: {}, requestor: "user" }).result.ok).toBe(true);
  });
});

/** The same phone, with other settings than it comes with. */
function openOdd(settings: JsonObject) {
  const rows = seedCarrier({ random: createRandom(1) }, 2);
  const phone = rows.phone.map((row) => ({ ...row, ...settings }));
  const world = openWorld(telecom, { state: { ...rows, phone } as never });
  const user = (name: string) => {
    const { result } = world.call({ name, arguments: {}, requestor: "user" });
    return result.ok ? String(result.value) : result.error.message;
  };
  return { user, [Symbol.dispose]: () => world.close() };
}

describe("a phone found in an odd state", () => {
  test.each([
    [{ wifi_ssid: "Hut" }, "📡 Connected to Hut |"],
    [{ wifi_ssid: "" }, "📡 Enabled |"],
    [{ wifi_ssid: null }, "📡 Enabled |"],
  ])("%j on Wi-Fi", (settings, shown) => {
    using odd = openOdd({ wifi_enabled: true, wifi_connected: true, ...settings });
    expect(odd.user("check_status_bar")).toContain(shown);
  });

  test("connected to no technology, mobile data work and carry nothing", () => {
    using odd = openOdd({ network_technology_connected: "none" });
    expect(odd.user("check_status_bar")).toMatch(/^Status Bar: 📶⁴ Excellent \| 📵 Data Disabled \|/);
    expect(odd.user("run_speed_test")).toMatch(/^Speed Test Result: 0\.00 Mbps \(Very Poor\)\./);
    expect(odd.user("can_send_mms")).toContain(" can send ");
  });
});

describe("charges", () => {
  test("data go onto the customer's draft, or onto a new one that is listed with them", () => {
    using opened = openPhone();
    const { line_id } = opened;
    const drafts = () =>
      (opened.agent("get_bills_for_customer") as JsonObject[]).filter(({ status }) => status === "Draft");
    const before = drafts().length;
    const first = opened.agent("refuel_data", { line_id, gb_amount: 2 }) as { charge: number; message: string };
    opened.agent("refuel_data", { line_id, gb_amount: 0.5 });
    expect(before).toBeLessThanOrEqual(1);
    expect(drafts()).toMatchObject([{ total_due: first.charge * 1.25, line_items: [{ amount: first.charge }, {}] }]);
    expect(first.message).toBe(`Successfully added 2 GB of data for line ${line_id} for $${first.charge.toFixed(2)}`);
  });

  test.each([
    [0.125, "0.12"],
    [0.375, "0.38"],
    [2.675, "2.67"],
    [1e22, "10000000000000000000000.00"],
    [5, "5.00"],
  ])("%d is told as %s", (value, text) => {
    expect(hundredthsText(value)).toBe(text);
  });
});
