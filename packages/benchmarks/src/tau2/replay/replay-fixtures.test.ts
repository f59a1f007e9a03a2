import { rmSync } from "node:fs";
import { join } from "node:path";
import { openWorld } from "@toolworld/world";
import { describe, expect, test } from "vitest";
import { jsonToPython } from "../python-values/json-to-python.ts";
import type { PythonDict } from "../python-values/python-value.ts";
import { openRetailEnvironment } from "../retail/open-retail-environment.ts";
import { inShared, NEEDS_SHARED, sharedFolder } from "../test-data/shared-folder.ts";
import { writeSmallData } from "../test-data/small-data.ts";
import { type SmallStep, writeSmallFixture } from "../test-data/small-fixture.ts";
import { type ReplayProgress, replayFixtures } from "./replay-fixtures.ts";

const OTHER_HASH = "0".repeat(64);
const ITEM =
  '{"item_id": "1100000001", "options": {"colour": "gr\\u00fcn", "size": "5"}, "available": false, "price": 19.99}';

/** A small shop, its hash, and the step that a recording of its one cancellation would hold. */
function openSmallShop() {
  const data = writeSmallData();
  const environment = openRetailEnvironment(data.path);
  using world = openWorld(environment.domain, { state: environment.state });
  const call = { name: "cancel_pending_order", arguments: { order_id: "#W0000002", reason: "no longer needed" } };
  const text = environment
    .follow()
    .note(call, world.call(call).result, jsonToPython(call.arguments) as PythonDict)
    .text();
  const cancel: SmallStep = {
    t: call.name,
    a: call.arguments,
    res: text,
    h: environment.follow().hashes(world.changes()).agent,
  };
  return { data, hash: environment.follow().hashes([]).agent, cancel, [Symbol.dispose]: () => data[Symbol.dispose]() };
}

const item: SmallStep = { t: "get_item_details", a: { item_id: "1100000001" }, res: ITEM };

describe("what is compared", () => {
  test("equal texts and hashes; every sequence starts from a fresh database", async () => {
    using shop = openSmallShop();
    const again: SmallStep = {
      t: shop.cancel.t,
      a: shop.cancel.a,
      res: "Error: Non-pending order cannot be cancelled",
      exc: "ValueError",
    };
    const unknown: SmallStep = { t: "no_tool", a: {}, res: "Error: Tool 'no_tool' not found.", exc: "ValueError" };
    const user: SmallStep = {
      t: "get_item_details",
      r: "user",
      a: {},
      res: "Error: User tools not available",
      exc: "ValueError",
    };
    const file = writeSmallFixture(
      shop.data.path,
      [
        [item, shop.cancel, again, item],
        [shop.cancel, unknown, user],
      ],
      shop,
    );
    const seen: ReplayProgress[] = [];
    const result = await replayFixtures({ data: shop.data.path, fixtures: [file], onProgress: (at) => seen.push(at) });
    expect(result.domains).toEqual([
      {
        domain: "retail",
        sequences: 2,
        steps: 7,
        equal: 7,
        excluded: 0,
        excludedBy: { arguments: 0, "native-error": 0, "partial-effect": 0, diverged: 0 },
        assertions: 0,
        equalAssertions: 0,
        mismatches: [],
        mismatchCount: 0,
      },
    ]);
    expect(seen).toEqual([
      { file, sequences: 1, steps: 4 },
      { file, sequences: 2, steps: 7 },
    ]);
  });

  test("a text that differs in the kind of one number, a hash that differs, and a change that was not recorded", async () => {
    using shop = openSmallShop();
    const { h: _, ...unchanged } = shop.cancel;
    const sequences = [
      [{ ...item, res: ITEM.replace("19.99", "19.990") }],
      [{ ...shop.cancel, res: shop.cancel.res.replace("20.0", "20") }],
      [{ ...shop.cancel, h: OTHER_HASH }],
      [unchanged],
      [{ ...item, h: OTHER_HASH }, item],
    ];
    const file = writeSmallFixture(shop.data.path, sequences, shop);
    const [retail] = (await replayFixtures({ data: shop.data.path, fixtures: [file] })).domains;
    expect(retail).toMatchObject({ steps: 6, equal: 0, mismatchCount: 6 });
    expect(retail?.mismatches[0]).toMatchObject({ file, sequence: "s0", step: 0, tool: "get_item_details" });
    expect(retail?.mismatches[2]).toMatchObject({
      expected: { text: shop.cancel.res, agentHash: OTHER_HASH },
      found: { text: shop.cancel.res, agentHash: shop.cancel.h },
    });
  });

  test("mismatches are counted in full and told up to twenty", async () => {
    using shop = openSmallShop();
    const file = writeSmallFixture(
      shop.data.path,
      [Array.from({ length: 30 }, () => ({ ...item, res: "other" }))],
      shop,
    );
    const [retail] = (await replayFixtures({ data: shop.data.path, fixtures: [file] })).domains;
    expect(retail).toMatchObject({ steps: 30, equal: 0, mismatchCount: 30 });
    expect(retail?.mismatches).toHaveLength(20);
  });
});

describe("what is excluded", () => {
  test.each<[string, SmallStep]>([
    ["a missing argument", { t: "get_item_details", a: {}, res: "Error: …", exc: "TypeError" }],
    ["an unknown argument", { t: "get_item_details", a: { item_id: "1", x: 1 }, res: "Error: …", exc: "TypeError" }],
    [
      "an argument of the wrong type",
      { t: "get_item_details", a: { item_id: 1 }, res: "Error: Item not found", exc: "ValueError" },
    ],
    [
      "a wrong type that the reference let pass",
      {
        t: "return_delivered_order_items",
        a: { order_id: "#W0000001", item_ids: "", payment_method_id: "paypal_1" },
        res: "{}",
      },
    ],
  ])("%s: our words, nothing changed, later steps compared", async (_, step) => {
    using shop = openSmallShop();
    const file = writeSmallFixture(shop.data.path, [[step, item]], shop);
    const [retail] = (await replayFixtures({ data: shop.data.path, fixtures: [file] })).domains;
    expect(retail).toMatchObject({ steps: 1, equal: 1, excluded: 1, excludedBy: { arguments: 1 }, mismatchCount: 0 });
  });

  test("an error of Python itself, whatever ours says", async () => {
    using shop = openSmallShop();
    const native: SmallStep = { t: "get_item_details", a: { item_id: "1" }, res: "Error: '1'", exc: "KeyError" };
    const file = writeSmallFixture(shop.data.path, [[native, item]], shop);
    const [retail] = (await replayFixtures({ data: shop.data.path, fixtures: [file] })).domains;
    expect(retail).toMatchObject({ steps: 1, equal: 1, excludedBy: { "native-error": 1 }, mismatchCount: 0 });
  });

  test("an error with an effect, and all that comes after it", async () => {
    using shop = openSmallShop();
    const partial: SmallStep = {
      t: "get_item_details",
      a: { item_id: "1" },
      res: "Error: Item not found",
      exc: "ValueError",
      h: OTHER_HASH,
    };
    const file = writeSmallFixture(shop.data.path, [[item, partial, item, shop.cancel], [item]], shop);
    const [retail] = (await replayFixtures({ data: shop.data.path, fixtures: [file] })).domains;
    expect(retail).toMatchObject({
      steps: 2,
      equal: 2,
      excludedBy: { "partial-effect": 1, diverged: 2 },
      mismatchCount: 0,
    });
  });

  test("refused arguments that changed the reference's state, and all that comes after them", async () => {
    using shop = openSmallShop();
    const changed: SmallStep = { t: "return_delivered_order_items", a: { item_ids: "" }, res: "{}", h: OTHER_HASH };
    const file = writeSmallFixture(shop.data.path, [[changed, item]], shop);
    const [retail] = (await replayFixtures({ data: shop.data.path, fixtures: [file] })).domains;
    expect(retail).toMatchObject({ steps: 0, excludedBy: { arguments: 1, diverged: 1 }, mismatchCount: 0 });
  });

  test("an excluded call that changes our state is a mismatch", async () => {
    using shop = openSmallShop();
    const native: SmallStep = { t: shop.cancel.t, a: shop.cancel.a, res: "Error: …", exc: "TypeError" };
    const file = writeSmallFixture(shop.data.path, [[native]], shop);
    const [retail] = (await replayFixtures({ data: shop.data.path, fixtures: [file] })).domains;
    expect(retail).toMatchObject({ steps: 0, excluded: 1, mismatchCount: 1 });
    expect(retail?.mismatches[0]).toMatchObject({ excluded: "native-error", found: { agentHash: shop.cancel.h } });
  });
});

describe("recordings that cannot be replayed: one line that names the file", () => {
  test("a file that is cut off", async () => {
    using shop = openSmallShop();
    const file = writeSmallFixture(shop.data.path, [[item]], { ...shop, cut: 12 });
    await expect(replayFixtures({ data: shop.data.path, fixtures: [file] })).rejects.toThrow(
      /^\[benchmarks\] \S*fuzz_retail\.dev\.jsonl\.gz: breaks off after line \d+ \(Z_BUF_ERROR\); get it again$/,
    );
  });

  test("a file that is not there, is no recording, or does not say of what", async () => {
    using shop = openSmallShop();
    const replay = (file: string) => replayFixtures({ data: shop.data.path, fixtures: [file] });
    const file = writeSmallFixture(shop.data.path, [[{ ...item, h: "abc" }]], shop);
    await expect(replay(file)).rejects.toThrow(
      /fuzz_retail\.dev\.jsonl\.gz:1: not a valid recording: at steps\[0\]\.h: .*found "abc"/,
    );
    await expect(replay(join(shop.data.path, "gold_retail.dev.jsonl.gz"))).rejects.toThrow(
      /gold_retail\S*: there is no such file/,
    );
    await expect(replay(join(shop.data.path, "domains"))).rejects.toThrow(/its name does not say what it is/);
    await expect(replay(join(shop.data.path, "gold_mock.dev.jsonl.gz"))).rejects.toThrow(
      /domains.mock: there is no such folder; the data of mock are missing/,
    );
    rmSync(join(shop.data.path, "tool_schemas.json"));
    await expect(replay(file)).rejects.toThrow(
      /tool_schemas\.json: there is no such file; put the one that was recorded/,
    );
  });

  test("a recording on other data stops the replay", async () => {
    using shop = openSmallShop();
    const file = writeSmallFixture(shop.data.path, [[item]], { hash: OTHER_HASH });
    await expect(replayFixtures({ data: shop.data.path, fixtures: [file] })).rejects.toThrow(
      /"s0" was recorded on a database with the hash 0{64}, but that of \S+ has [0-9a-f]{64}; give the data/,
    );
  });
});

describe.skipIf(!sharedFolder)(`the reference's own recordings (${NEEDS_SHARED})`, () => {
  const full = process.env.TOOLWORLD_FULL === "1";
  const replay = (kind: string, domain: string, limit?: number) => {
    const fixtures = [inShared("fixtures", "tau2", `${kind}_${domain}.dev.jsonl.gz`)];
    return replayFixtures({ data: inShared("data", "tau2"), fixtures, ...(limit !== undefined && { limit }) });
  };

  test.each([
    ["gold", "retail", 82],
    ["directed", "retail", 128],
    ["gold", "airline", 33],
    ["directed", "airline", 67],
    ["directed", "telecom", 54],
    ["gold", "mock", 10],
    ["fuzz", "mock", 203],
  ])("every step of %s of %s that is compared is equal", async (kind, domain, sequences) => {
    const [replayed] = (await replay(kind, domain)).domains;
    expect(replayed?.mismatches).toEqual([]);
    expect(replayed?.equal).toBe(replayed?.steps);
    expect(replayed?.sequences).toBe(sequences);
  });

  test.each([
    ["retail", 2262, 0.82],
    ["airline", 2229, 0.74],
    ["telecom", 2547, 0.84],
  ])(
    full ? "every step of fuzz of %s" : "every step of fuzz's first 300 sequences of %s",
    async (domain, all, share) => {
      const [replayed] = (await replay("fuzz", domain, full ? undefined : 300)).domains;
      expect(replayed?.mismatches).toEqual([]);
      expect(replayed?.equal).toBe(replayed?.steps);
      expect(replayed?.sequences).toBe(full ? all : 300);
      expect(replayed?.equalAssertions).toBe(replayed?.assertions);
      expect(replayed?.steps).toBeGreaterThan(share * Number(replayed && replayed.steps + replayed.excluded));
    },
  );

  test(`every step and every assertion of ${full ? "gold" : "gold's first 300 sequences"} of telecom`, async () => {
    const [replayed] = (await replay("gold", "telecom", full ? undefined : 300)).domains;
    expect(replayed?.mismatches).toEqual([]);
    expect(replayed).toMatchObject({ excluded: 0, sequences: full ? 1569 : 300 });
    expect(replayed?.equal).toBe(replayed?.steps);
    expect(replayed?.equalAssertions).toBe(replayed?.assertions);
    expect(replayed?.assertions).toBeGreaterThan(full ? 2500 : 300);
  });
});
