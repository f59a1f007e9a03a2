import type { Call, JsonObject } from "@toolworld/contracts";
import { openWorld } from "@toolworld/world";
import { expect, test } from "vitest";
import type { PythonDict } from "../python-values/python-value.ts";
import { openTelecomEnvironment } from "../telecom/open-telecom-environment.ts";
import { writeSmallTelecomData } from "../test-data/small-telecom-data.ts";
import type { FixtureSequence } from "./fixture-file.ts";
import { openRecordedStart } from "./open-recorded-start.ts";

interface Setup {
  readonly call: Call;
  readonly raised: boolean;
}

const given: PythonDict = new Map();
const missing = { surroundings: { payment_request: { bill_id: "B9", amount_due: 1, paid: true } } };
const owner = (raised: boolean, phone_number = "555-000-1001"): Setup => ({
  call: { name: "set_user_info", arguments: { name: "Zoë Ek", phone_number }, requestor: "user" },
  raised,
});
const suspend = (raised: boolean): Setup => ({
  call: { name: "suspend_line", arguments: { customer_id: "C1", line_id: "L1", reason: "" }, requestor: "agent" },
  raised,
});

/** Opens a recording's start, and tells what is around its phone and what the next look at the phone gives. */
function start(setup: readonly Setup[], userPatch: JsonObject | null = null) {
  using data = writeSmallTelecomData();
  const environment = openTelecomEnvironment(data.path);
  using root = openWorld(environment.domain, { state: environment.state });
  const sequence: FixtureSequence = {
    id: "s",
    agentHash: undefined,
    userHash: undefined,
    setup: setup.map((step) => ({ ...step, given })) as FixtureSequence["setup"],
    steps: [],
    data: null,
    userPatch,
    assertions: [],
    history: [],
  };
  using opened = openRecordedStart(sequence, environment, root);
  const { surroundings, lines } = opened.world.dump();
  const { result } = opened.world.call({ name: "check_status_bar", arguments: {}, requestor: "user" });
  return { problem: opened.problem, around: surroundings?.[0], line: lines?.[0], said: result };
}

test("a call after which the two sides cannot be brought in line keeps its effect, and calls go on to fail", () => {
  const payment = start([owner(true)], missing);
  expect(payment.problem).toBeUndefined();
  expect(payment.around).toMatchObject({ name: "Zoë Ek", phone_number: "555-000-1001", roaming_allowed: true });
  expect(payment.said).toMatchObject({ ok: false, error: { message: "Bill with ID B9 not found" } });

  const phone = start([owner(true, "555-1")]);
  expect(phone.problem).toBeUndefined();
  expect(phone.around).toMatchObject({ phone_number: "555-1", roaming_allowed: false });
  expect(phone.said).toMatchObject({ ok: false, error: { message: "Line with phone number 555-1 not found" } });
});

test("a call that raises itself has no effect, and is not taken for an equal one before it", () => {
  const twice = start([owner(false), suspend(false), suspend(true)]);
  expect(twice.problem).toBeUndefined();
  expect(twice.line).toMatchObject({ status: "Suspended" });
  expect(twice.around).toMatchObject({ line_active: false });
});

test("what went otherwise than recorded is told", () => {
  expect(start([owner(true)]).problem).toBe("set_user_info succeeded");
  expect(start([owner(false)], missing).problem).toMatch(/^set_user_info .*Bill with ID B9 not found/);
  expect(start([suspend(false), suspend(false)]).problem).toMatch(/^suspend_line .*Line must be active to suspend/);
});
