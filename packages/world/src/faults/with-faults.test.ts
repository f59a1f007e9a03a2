import {
  type Call,
  type CallOutcome,
  FAULT_KINDS,
  type FaultKind,
  type FaultRates,
  type JsonValue,
} from "@toolworld/contracts";
import { describe, expect, test } from "vitest";
import { openWorld } from "../open-world.ts";
import { shop } from "../shop-domain.test.fixture.ts";
import { withFaults } from "./with-faults.ts";

const rename = (name: string): Call => ({
  name: "edit",
  arguments: { steps: [{ do: "update", table: "users", key: "ann", row: { name } }] },
});
const look: Call = { name: "look", arguments: { steps: [{ do: "get", table: "users", key: "ann" }] } };
const nameIn = ({ result }: CallOutcome): JsonValue | undefined =>
  result.ok ? (result.value as { name: string }[])[0]?.name : undefined;

function openFaulty(rates: FaultRates, seed: string | number = 1) {
  const world = openWorld(shop);
  const faulty = withFaults(world, { rates, seed });
  return { world, call: (call: Call) => faulty.call(call) as CallOutcome, faulty };
}

describe("each kind of fault", () => {
  test.each([
    ["timeout-before", "timeout"],
    ["unavailable", "unavailable"],
    ["rate-limit", "rate-limited"],
  ] as const)("%s: no answer and no effect", (kind, type) => {
    const { world, call } = openFaulty({ [kind]: 1 });
    const before = JSON.stringify(world.export());
    expect(call(rename("Anna"))).toMatchObject({ result: { ok: false, error: { type } }, fault: kind });
    expect(JSON.stringify(world.export())).toBe(before);
  });

  test("timeout-after: no answer, but the effect, and what it touched", () => {
    const { world, call } = openFaulty({ "timeout-after": 1 });
    const outcome = call(rename("Anna"));
    expect(outcome).toMatchObject({ result: { ok: false, error: { type: "timeout" } }, fault: "timeout-after" });
    expect(outcome.footprint?.writes).toHaveLength(1);
    expect(world.changes()).toMatchObject([{ after: { name: "Anna" } }]);
  });

  test("stale-read: an answer from before the last write that succeeded", () => {
    const { call } = openFaulty({ "stale-read": 1 });
    expect(call(look)).not.toHaveProperty("fault");
    expect(call(rename("Anna"))).not.toHaveProperty("fault");
    const stale = call(look);
    expect([nameIn(stale), stale.fault]).toEqual(["Ann", "stale-read"]);
    call(rename("Annabel"));
    expect(nameIn(call(look))).toBe("Anna");
    call({ name: "edit", arguments: { steps: [], end: "refuse" } });
    expect(nameIn(call(look))).toBe("Anna");
  });

  test("stale-read: what is written goes to the world itself, and its changes are told", () => {
    const { world, call, faulty } = openFaulty({ "stale-read": 1 });
    call(rename("Anna"));
    call(look);
    expect(faulty.changes()).toEqual(world.changes());
    expect(nameIn(world.call(look))).toBe("Anna");
    expect(faulty.assert({ name: "owes", arguments: { user_id: "ann", below: 99 } })).toBe(true);
  });
});

describe("rates", () => {
  test("are met, each by its own kind", () => {
    const rates: FaultRates = {
      "timeout-before": 0.1,
      "timeout-after": 0.15,
      unavailable: 0.2,
      "rate-limit": 0.05,
      "stale-read": 0.1,
    };
    const { call } = openFaulty(rates, "rates");
    call(rename("Anna"));
    const counts = new Map<FaultKind | undefined, number>();
    const total = 4000;
    for (let index = 0; index < total; index++) {
      const { fault } = call(look);
      counts.set(fault, (counts.get(fault) ?? 0) + 1);
    }
    for (const kind of FAULT_KINDS) expect((counts.get(kind) ?? 0) / total).toBeCloseTo(rates[kind] as number, 1);
    expect((counts.get(undefined) ?? 0) / total).toBeCloseTo(0.4, 1);
  });

  test("of nothing change nothing", () => {
    const { world, call } = openFaulty({});
    using plain = openWorld(shop);
    for (const one of [rename("Anna"), look, rename("B")]) expect(call(one)).toEqual(plain.call(one));
    expect(world.hash()).toBe(plain.hash());
  });

  test.each<[FaultRates]>([
    [{ unavailable: 1.5 }],
    [{ unavailable: -0.1 }],
    [{ unavailable: 0.6, "stale-read": 0.6 }],
    [{ fire: 0.1 } as FaultRates],
  ])("like %j are refused", (rates) => {
    expect(() => openFaulty(rates)).toThrow(/not a valid fault rates/);
  });
});

test("the same seed befalls the same calls, and takes nothing from the world's own randomness", () => {
  const rates: FaultRates = { unavailable: 0.3, "timeout-after": 0.2 };
  const draw: Call = { name: "edit", arguments: { steps: [], draw: true, mint: 1 } };
  const faultsOf = (seed: number) => {
    const { call } = openFaulty(rates, seed);
    return Array.from({ length: 40 }, () => call(draw).fault);
  };
  expect(faultsOf(1)).toEqual(faultsOf(1));
  expect(faultsOf(1)).not.toEqual(faultsOf(2));
  const { call } = openFaulty({ unavailable: 0.5 }, 3);
  using plain = openWorld(shop);
  for (let index = 0; index < 20; index++) {
    const outcome = call(draw);
    if (!outcome.fault) expect(outcome).toEqual(plain.call(draw));
  }
});

test("an unknown tool is no tool, whatever was drawn, and an external one has faults of its own", async () => {
  const { call } = openFaulty({ unavailable: 1 });
  expect(call({ name: "nothing", arguments: {} })).toMatchObject({ result: { error: { type: "unknown-tool" } } });
  const description = {
    name: "live",
    description: "",
    kind: "read",
    requestor: "agent",
    parameters: {},
    external: true,
  } as const;
  const world = openWorld(shop, { external: [{ description, call: async () => ({ ok: true, value: 1 }) }] });
  const faulty = withFaults(world, { rates: { unavailable: 1 }, seed: 1 });
  expect(await faulty.call({ name: "live", arguments: {} })).toEqual({ result: { ok: true, value: 1 } });
});
