import type { Call, JsonObject } from "@toolworld/contracts";
import { openWorld } from "@toolworld/world";
import { describe, expect, test } from "vitest";
import { jsonToPython } from "../python-values/json-to-python.ts";
import { parsePythonJson } from "../python-values/parse-python-json.ts";
import type { PythonDict } from "../python-values/python-value.ts";
import { inShared, NEEDS_SHARED, sharedFolder } from "../test-data/shared-folder.ts";
import { SMALL_TELECOM_DB, writeSmallTelecomData } from "../test-data/small-telecom-data.ts";
import { openTelecomEnvironment } from "./open-telecom-environment.ts";

type Asked = readonly [name: string, input?: string, requestor?: Call["requestor"]];

/** What the reference would say to some calls of the small carrier, arguments in JSON with the kinds of their numbers. */
function follow(setup: readonly Asked[], ...calls: readonly Asked[]) {
  using data = writeSmallTelecomData();
  const environment = openTelecomEnvironment(data.path);
  const read = ([name, input = "{}", requestor = "agent"]: Asked) => {
    const call: Call = { name, arguments: JSON.parse(input) as JsonObject, requestor };
    return { call, given: parsePythonJson(input) as PythonDict };
  };
  const before = setup.map(read);
  using world = openWorld(environment.domain, {
    state: environment.state,
    setup: before.map(({ call }) => call),
  });
  const follower = environment.follow({ world, setup: before });
  const texts = calls.map(read).map(({ call, given }) => {
    const ours = follower.toOurs?.(call) ?? call;
    return follower.note(ours, world.call(ours).result, given).text();
  });
  return { texts, hashes: follower.hashes(world.changes()), environment };
}

const refuel = (amount: string): Asked => [
  "refuel_data",
  `{"customer_id": "C1", "line_id": "L1", "gb_amount": ${amount}}`,
];
const owner: Asked = ["set_user_info", '{"name": "Zoë Ek", "phone_number": "555-000-1001"}', "user"];

describe("the text of a tool message", () => {
  test("rows tell every field in the order of declaration, amounts as floats, moments with a space", () => {
    const { texts } = follow(
      [],
      ["get_customer_by_phone", '{"phone_number": "555-000-1001"}'],
      ["get_details_by_id", '{"id": "L1"}'],
      ["get_details_by_id", '{"id": "D1"}'],
      ["get_details_by_id", '{"id": "P1"}'],
      ["get_bills_for_customer", '{"customer_id": "C1"}'],
    );
    expect(texts).toEqual([
      String.raw`{"customer_id": "C1", "full_name": "Zo\u00eb Ek", "date_of_birth": "1990-01-02", "email": "zoe@example.com", "phone_number": "555-000-1000", ` +
        '"address": {"street": "1 Hill Lane", "city": "Oslo", "state": "OS", "zip_code": "01234"}, "account_status": "Active", ' +
        '"payment_methods": [], "line_ids": ["L1"], "bill_ids": ["B1"], "created_at": "2025-01-15 10:30:00", ' +
        '"last_extension_date": null, "goodwill_credit_used_this_year": 0.0}',
      '{"line_id": "L1", "phone_number": "555-000-1001", "status": "Active", "plan_id": "P1", "device_id": "D1", "data_used_gb": 3.0, ' +
        '"data_refueling_gb": 0.0, "roaming_enabled": true, "contract_end_date": null, "last_plan_change_date": null, ' +
        '"last_sim_replacement_date": null, "suspension_start_date": null}',
      '{"device_id": "D1", "device_type": "phone", "model": "One", "imei": null, "is_esim_capable": false, "activated": true, ' +
        '"activation_date": "2025-01-20 14:30:00", "last_esim_transfer_date": null}',
      '{"plan_id": "P1", "name": "Small", "data_limit_gb": 5.0, "price_per_month": 20.5, "data_refueling_price_per_gb": 2.0}',
      '[{"bill_id": "B1", "customer_id": "C1", "period_start": "2025-01-01", "period_end": "2025-01-31", "issue_date": "2025-01-05", ' +
        '"total_due": 20.5, "due_date": "2025-01-19", "line_items": [], "status": "Overdue"}]',
    ]);
  });

  test("gigabytes stand as they were given, in the message and in the bill; all else that is counted is a float", () => {
    const { texts } = follow([], refuel("2"), refuel("2.0"), refuel("0.0625"), [
      "get_bills_for_customer",
      '{"customer_id": "C1", "limit": 1}',
    ]);
    expect(texts.slice(0, 3)).toEqual([
      '{"message": "Successfully added 2 GB of data for line L1 for $4.00", "new_data_refueling_gb": "2.0", "charge": "4.0"}',
      '{"message": "Successfully added 2.0 GB of data for line L1 for $4.00", "new_data_refueling_gb": "4.0", "charge": "4.0"}',
      '{"message": "Successfully added 0.0625 GB of data for line L1 for $0.12", "new_data_refueling_gb": "4.0625", "charge": "0.125"}',
    ]);
    expect(texts[3]).toContain('[{"bill_id": "B00000001", ');
    expect(texts[3]).toContain('"total_due": 8.125');
    const descriptions = [...(texts[3] ?? "").matchAll(/"description": "([^"]*)"/g)].map(([, text]) => text);
    expect(descriptions).toEqual([
      "Data refueling: 2 GB at $2.0/GB",
      "Data refueling: 2.0 GB at $2.0/GB",
      "Data refueling: 0.0625 GB at $2.0/GB",
    ]);
  });

  test("usage keeps the kind that it was set with", () => {
    const usage: Asked = ["get_data_usage", '{"customer_id": "C1", "line_id": "L1"}'];
    const set = (amount: string): Asked => [
      "set_data_usage",
      `{"customer_id": "C1", "line_id": "L1", "data_used_gb": ${amount}}`,
    ];
    const told = (amount: string) =>
      `{"line_id": "L1", "data_used_gb": "${amount}", "data_limit_gb": "5.0", "data_refueling_gb": "0.0", "cycle_end_date": "2025-02-28"}`;
    expect(follow([set("4")], usage).texts).toEqual([told("4")]);
    expect(follow([set("4.0")], usage).texts).toEqual([told("4.0")]);
    expect(follow([set("4")], usage).hashes.agent).not.toBe(follow([set("4.0")], usage).hashes.agent);
  });

  test("drafts bear the names of the recordings, in texts and in arguments", () => {
    const { texts } = follow(
      [owner],
      refuel("1"),
      ["send_payment_request", '{"customer_id": "C1", "bill_id": "B00000001"}'],
      ["check_payment_request", "{}", "user"],
      ["make_payment", "{}", "user"],
      ["get_details_by_id", '{"id": "B00000001"}'],
    );
    expect(texts[1]).toBe("Payment request sent to the customer for bill B00000001");
    expect(texts[2]).toBe("You have a payment request for bill B00000001 of 2.0 USD.");
    expect(texts[3]).toBe("Payment of 2.0 USD has been made for bill B00000001.");
    expect(texts[4]).toMatch(/^\{"bill_id": "B00000001", .*"status": "Paid"\}$/);
  });

  test("a VPN's details are those of a Python dict, and stay poor in one world alone", () => {
    const details = (performance: string) =>
      `VPN is ON and connected. Details: {'server_address': '192.168.1.1', 'protocol': 'OpenVPN', 'server_performance': <PerformanceLevel.${performance.toUpperCase()}: '${performance}'>}`;
    const again: readonly Asked[] = [
      ["disconnect_vpn", "{}", "user"],
      ["connect_vpn", "{}", "user"],
      ["check_vpn_status", "{}", "user"],
    ];
    expect(follow([["break_vpn"]], ...again).texts.at(-1)).toBe(details("poor"));
    expect(follow([], ...again).texts.at(-1)).toBe(details("excellent"));
  });

  test("another server than the phone's own may be poor without it", () => {
    using data = writeSmallTelecomData();
    const { domain, follow: open, initialRows } = openTelecomEnvironment(data.path);
    const vpn_details = { server_address: "10.0.0.1", protocol: "X", server_performance: "excellent" };
    const state = initialRows?.({ agent_data: null, user_data: { device: { vpn_connected: true, vpn_details } } });
    using world = openWorld(domain, { ...(state && { state }), setup: [{ name: "break_vpn", arguments: {} }] });
    const follower = open();
    const say = (name: string) => {
      const call: Call = { name, arguments: {}, requestor: "user" };
      return follower.note(call, world.call(call).result, jsonToPython(call.arguments) as PythonDict).text();
    };
    expect(say("check_vpn_status")).toMatch(/10\.0\.0\.1.*POOR/);
    say("disconnect_vpn");
    say("connect_vpn");
    expect(say("check_vpn_status")).toMatch(/192\.168\.1\.1.*EXCELLENT/);
  });

  test.each([
    [{ server_address: "it's", protocol: null, server_performance: "poor" }, `"it's", 'protocol': None,`],
    [{ server_address: null, protocol: 'a "b"', server_performance: "poor" }, `None, 'protocol': 'a "b"',`],
    [{ server_address: "a\\b", protocol: "c", server_performance: "poor" }, `'a\\\\b', 'protocol': 'c',`],
  ])("details %j are quoted as Python quotes texts", (vpn_details, quoted) => {
    using data = writeSmallTelecomData();
    const { domain, follow: open, initialRows } = openTelecomEnvironment(data.path);
    const state = initialRows?.({ agent_data: null, user_data: { device: { vpn_connected: true, vpn_details } } });
    using world = openWorld(domain, state ? { state } : {});
    const call: Call = { name: "check_vpn_status", arguments: {}, requestor: "user" };
    const noted = open().note(call, world.call(call).result, new Map());
    expect(noted.text()).toContain(`Details: {'server_address': ${quoted}`);
  });

  test("settings of the access point are read as pydantic reads them", () => {
    const set = (settings: string): Asked => ["set_apn_settings", `{"apn_settings": ${settings}}`, "user"];
    const status = "\nStatus Bar: 📶⁴ Excellent | 5G | 📱 Data Enabled | 🔋 80%";
    const { texts } = follow([], set('{"mms_port": "80", "reset_at_reboot": "yes"}'), ["reboot_device", "{}", "user"]);
    expect(texts).toEqual([
      `APN settings set to: internet${status}`,
      `Resetting APN settings...\nRestarting network services...${status}`,
    ]);
    const [refused] = follow([], set('{"mms_port": "x"}')).texts;
    expect(refused).toMatch(/^Error: invalid arguments for set_apn_settings: apn_settings\.mms_port/);
  });

  test("a tool that nobody has, or the other hand has, is not found", () => {
    const { texts } = follow([], ["toggle_data"], ["refuel_data", "{}", "user"], ["set_user_info"]);
    expect(texts).toEqual(
      ["toggle_data", "refuel_data", "set_user_info"].map((name) => `Error: Tool '${name}' not found.`),
    );
  });
});

describe("hashes", () => {
  test("what is brought about in setup is in them, and what is undone is not", () => {
    const toggle: Asked = ["toggle_airplane_mode", "{}", "user"];
    const { hashes, environment } = follow([]);
    expect(hashes).toEqual(environment.follow().hashes([]));
    expect(follow([["turn_data_off"]]).hashes).toMatchObject({ agent: hashes.agent });
    expect(follow([["turn_data_off"]]).hashes.user).not.toBe(hashes.user);
    expect(follow([["simulate_network_search"]]).hashes).toEqual(follow([], toggle, toggle).hashes);
  });

  test("the kind of one number changes them", () => {
    expect(follow([], refuel("2")).hashes.agent).not.toBe(follow([], refuel("2.0")).hashes.agent);
    expect(follow([], refuel("2")).hashes.agent).toBe(follow([], refuel("2")).hashes.agent);
  });
});

describe("a folder that is not whole: one line that names file and place", () => {
  test.each([
    [
      "a cut database",
      { "db.toml": SMALL_TELECOM_DB.slice(0, 60) },
      /db\.toml: line \d+: .*; the file is damaged or cut off/,
    ],
    [
      "an unknown key",
      { "db.toml": SMALL_TELECOM_DB.replace("price_per_month", "price") },
      /db\.toml: not a valid telecom database: at plans\[0\]/,
    ],
    [
      "a status that no line has",
      { "db.toml": SMALL_TELECOM_DB.replace('status = "Active"\nplan_id', 'status = "Asleep"\nplan_id') },
      /db\.toml: not a valid telecom database: at lines\[0\]\.status: .*found "Asleep"/,
    ],
    ["no phone", { "user_db.toml": "" }, /user_db\.toml: not a valid telecom database: at device/],
  ])("%s", (_, files, message) => {
    using data = writeSmallTelecomData(files);
    expect(() => openTelecomEnvironment(data.path)).toThrow(message);
    expect(() => openTelecomEnvironment(data.path)).toThrow(/^\[benchmarks\] [^\n]*$/);
  });
});

describe.skipIf(!sharedFolder)(`the published databases (${NEEDS_SHARED})`, () => {
  test("a further world opens within half a millisecond", () => {
    const { domain, state } = openTelecomEnvironment(inShared("data", "tau2"));
    const times = Array.from({ length: 50 }, () => {
      const start = performance.now();
      openWorld(domain, { state }).close();
      return performance.now() - start;
    });
    expect(times.sort((left, right) => left - right)[25]).toBeLessThan(0.5);
  });
});
