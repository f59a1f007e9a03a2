import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createRandom, type Domain, MODEL_CONTRACT, type Model, NO_USAGE } from "@toolworld/contracts";
import { referToDomain } from "@toolworld/kit";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { domainBlueprintSchema } from "../blueprint/blueprint-schema.ts";
import type { DomainBlueprint } from "../blueprint/domain-blueprint.ts";
import { openBlueprint } from "../domain/open-blueprint.ts";
import { materialize } from "../materialize.ts";
import { printDomain } from "../print/print-domain.ts";
import { shopTools } from "../shop-tools.test.fixture.ts";
import { createModelProposer } from "./model-proposer.ts";
import { MAX_PROPOSALS } from "./proposal.ts";
import { refineBlueprint } from "./refine-blueprint.ts";
import { examineByCalls, openRowWorld } from "./row-world.test.fixture.ts";

const recorded: { good: string; mixed: string; hostile: string; unusable: string[] } = JSON.parse(
  readFileSync(new URL("proposals.recorded.json", import.meta.url), "utf8"),
);
const blueprint = materialize({ name: "small-shop", tools: shopTools }).blueprint as DomainBlueprint;
const examine = examineByCalls;
const printed = fileURLToPath(new URL("../../.cache/refined/", import.meta.url));

afterAll(() => rmSync(printed, { recursive: true, force: true }));

/** A model that answers as recorded. */
function recordedModel(content: string, prompts: string[] = []): Model {
  return {
    contract: MODEL_CONTRACT,
    name: "recorded",
    async generate({ messages }) {
      prompts.push(messages.map((message) => ("content" in message ? message.content : "")).join("\n"));
      return { content, finish: "stop", usage: NO_USAGE };
    },
  };
}

const answerWith = (content: string, prompts?: string[]) =>
  refineBlueprint(blueprint, createModelProposer(recordedModel(content, prompts)), { examine });

const propose = (...proposals: unknown[]) =>
  refineBlueprint(blueprint, { name: "scripted", propose: () => ({ proposals }) }, { examine });

describe("a recorded run", () => {
  test("keeps what is good: a name, a key and guards", async () => {
    const prompts: string[] = [];
    const refined = await answerWith(recorded.good, prompts);
    expect(refined.problem).toBeUndefined();
    expect(refined.refused).toEqual([]);
    expect(refined.kept.map(({ place }) => place)).toEqual([0, 1, 2, 3, 4]);
    expect(refined.blueprint.tables.map(({ name, key }) => [name, key])).toEqual([
      ["customers", "name"],
      ["purchases", "id"],
    ]);
    for (const { name } of [...blueprint.tables, ...blueprint.tools]) expect(prompts[0]).toContain(`"${name}"`);
  });

  test("names a table anew wherever it is named, and lets the rules be read", async () => {
    const { blueprint: refined } = await answerWith(recorded.good);
    const { tools, description, ...rest } = refined;
    const plain = tools.map(({ name: _, origin: __, ...tool }) => tool);
    expect(
      JSON.stringify({ ...rest, plain })
        .replaceAll("list_orders_of_orders", "")
        .match(/\borders\b/g),
    ).toBeNull();
    expect(description).toContain("customers, purchases");
    expect(refined.policy).toContain("A customer can be deleted only when it has no purchases.");
    expect(refined.policy).toContain("With `cancel_order`, the status of the purchase must be open.");
    expect(refined.policy).toContain("With `create_order`, the given total must be at most 250.");
    expect(refined.policy).not.toContain("stays as it is");
    expect(tools.find(({ name }) => name === "cancel_order")?.operation).toMatchObject({
      guards: [{ refusal: "The status of the purchase must be open." }],
    });
    expect(domainBlueprintSchema.parse(JSON.parse(JSON.stringify(refined)))).toEqual(refined);
  });

  test("its guards refuse, and its key finds", async () => {
    const world = openRowWorld(openBlueprint((await answerWith(recorded.good)).blueprint));
    const [order] = (world.rows.purchases ?? []).filter(({ status }) => status === "cancelled");
    expect(world.call("update_order", { order_id: order?.id ?? "", note: "hello" })).toEqual({
      ok: false,
      message: "A cancelled purchase stays as it is.",
    });
    const name = world.rows.customers?.[0]?.name ?? "";
    expect(world.call("get_customer", { customer_id: name })).toMatchObject({ ok: true, value: { name } });
    expect(world.call("create_order", { customer_id: name, total: 251 })).toMatchObject({ ok: false });
    expect(world.call("create_order", { customer_id: name, total: 250 })).toMatchObject({ ok: true });
    expect(world.call("create_order", { customer_id: name })).toMatchObject({ ok: true });
    expect(world.call("create_customer", { name: "Ada" })).toMatchObject({ ok: true, value: { id: "cus_3-minted" } });
    expect(world.call("create_customer", { name: "Ada" })).toMatchObject({ ok: false });
  });

  test("refuses what cannot be, each with its reason, and keeps the rest", async () => {
    const { kept, refused, blueprint: refined } = await answerWith(recorded.mixed);
    expect(refused.map(({ place, reason }) => [place, reason])).toEqual([
      [0, 'there is no table "parcels"'],
      [1, '"customers.city" is not unique: some rows have the same'],
      [2, 'table "customers" has no column "shoe_size"'],
      [3, 'create_customer may leave "email" out'],
      [4, '"orders.total" is neither a text nor an integer'],
      [5, "cancel_order never succeeded: The status of the order must be cancelled."],
      [6, expect.stringContaining("it would refuse all of")],
      [7, '"orders.status" is never "shipped"; it is one of open, paid, cancelled'],
      [8, "get_order only reads; it needs no guard"],
      [10, '"orders.note" is a text, 3 a number'],
      [11, '"orders" would be taken for table "orders"'],
      [12, "create_order adds a row; there is none before it"],
    ]);
    expect(kept.map(({ place }) => place)).toEqual([9]);
    expect(refined.policy).toContain("With `update_order`, the status of the order must be open or paid.");
  });

  test("takes nothing from a hostile answer but words", async () => {
    const { kept, refused, blueprint: refined } = await answerWith(recorded.hostile);
    expect(refused.map(({ place }) => place)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(kept.map(({ place }) => place)).toEqual([12]);
    expect(refined.policy).not.toContain("exit");
    const files = printDomain(refined);
    expect([...files.keys()]).toEqual([...printDomain(blueprint).keys()]);
    const tool = (files.get("src/tools/update-order.ts") as string).replace(/"(?:[^"\\]|\\.)*"/g, "");
    expect(tool).not.toMatch(/evil|process/);
  });

  test("uses nothing of an answer that is none, and says why", async () => {
    const problems: string[] = [];
    for (const answer of recorded.unusable) {
      const refined = await answerWith(answer);
      expect(refined).toMatchObject({ kept: [], refused: [] });
      expect(refined.blueprint).toBe(blueprint);
      problems.push(refined.problem ?? "");
    }
    expect(problems).toEqual([
      expect.stringContaining("at the top"),
      expect.stringContaining("at proposals"),
      expect.stringContaining("at notes: unknown key"),
      expect.stringContaining("not JSON"),
      expect.stringContaining("at the top"),
      expect.stringContaining("at the top"),
    ]);
  });
});

describe("bounds", () => {
  test("long names, many proposals and endless answers are refused, in few words", async () => {
    const long = "n".repeat(50_000);
    const { refused } = await propose(
      { type: "name", table: "orders", name: long },
      { type: "name", table: long, name: "things" },
      { type: long },
    );
    expect(refused).toHaveLength(3);
    for (const { reason } of refused) expect(reason.length).toBeLessThan(500);
    const one = { type: "name", table: "orders", name: "purchases" };
    expect((await propose(...Array.from({ length: MAX_PROPOSALS + 1 }, () => one))).problem).toContain("at proposals");
    expect((await answerWith(`{"proposals": [${" ".repeat(300_000)}]}`)).problem).toContain("at the top");
  });

  test("a proposer that fails changes nothing", async () => {
    const failing = { name: "failing", propose: () => Promise.reject(new Error("no answer")) };
    expect(await refineBlueprint(blueprint, failing, { examine })).toMatchObject({ problem: "it failed: no answer" });
  });

  test("what does not pass beforehand is not blamed on proposals", async () => {
    const one = { proposals: [{ type: "name", table: "orders", name: "purchases" }] };
    const refined = await refineBlueprint(
      blueprint,
      { name: "scripted", propose: () => one },
      { examine: () => ["no"] },
    );
    expect(refined.problem).toBe("the blueprint itself does not pass: no");
  });

  test("a policy that somebody wrote is not lost", async () => {
    const own = { ...blueprint, policy: "Be kind." };
    const refined = await refineBlueprint(own, { name: "scripted", propose: () => ({ proposals: [] }) }, { examine });
    expect(refined.problem).toContain("its policy");
  });

  test("two tables may change names, and the first of two names holds", async () => {
    const { blueprint: refined, refused } = await propose(
      { type: "name", table: "customers", name: "buyers" },
      { type: "name", table: "orders", name: "customers" },
      { type: "name", table: "orders", name: "purchases" },
    );
    expect(refined.tables.map(({ name, singular }) => [name, singular])).toEqual([
      ["buyers", "buyer"],
      ["customers", "customer"],
    ]);
    expect(refused).toMatchObject([{ place: 2, reason: 'table "orders" has another name by now: "customers"' }]);
  });
});

describe("laws", () => {
  test("in memory and printed behave alike with guards of every kind", async () => {
    const row = (column: string) => ({ type: "row", column });
    const ofCustomer = (column: string) => ({ type: "parent", reference: "customer_id", column });
    const guard = (tool: string, one: object) => ({ type: "guard", tool, guard: one });
    const refined = await propose(
      { type: "name", table: "orders", name: "purchases" },
      guard("cancel_order", { test: "one-of", value: row("status"), among: ["open"] }),
      guard("update_order", { test: "none-of", value: row("status"), among: ["cancelled"] }),
      guard("update_order", { test: "at-most", value: row("total"), bound: { type: "constant", value: 400 } }),
      guard("create_order", {
        test: "at-least",
        value: { type: "argument", parameter: "total" },
        bound: { type: "constant", value: 100 },
      }),
      guard("create_order", {
        test: "same",
        value: ofCustomer("name"),
        bound: { type: "argument", parameter: "note" },
      }),
      guard("cancel_order", {
        test: "at-most",
        value: row("placed_at"),
        bound: { type: "now", format: "moment" },
      }),
    );
    // Every order was placed before now: that one refuses nothing.
    expect(refined.refused.map(({ place }) => place)).toEqual([6]);
    const domain = openBlueprint(refined.blueprint);
    const other = await importPrinted(refined.blueprint);
    expect(referToDomain(other)).toEqual(referToDomain(domain));
    const random = createRandom("calls");
    const refusals = new Set<string>();
    for (let seed = 0; seed < 4; seed++) {
      const world = openRowWorld(domain, seed);
      const twin = openRowWorld(other, seed);
      expect(twin.rows).toEqual(world.rows);
      for (let count = 0; count < 200; count++) {
        const { name } = random.pick(domain.tools);
        const input = world.draw(name, random);
        const result = world.call(name, input);
        expect({ name, input, result: twin.call(name, input) }).toEqual({ name, input, result });
        expect(twin.rows).toEqual(world.rows);
        if (!result.ok) refusals.add(result.message);
      }
    }
    for (const { operation } of refined.blueprint.tools)
      if (operation.type !== "get" && operation.type !== "select")
        for (const { refusal } of operation.guards ?? []) expect(refusals).toContain(refusal);
  });

  test("the same answer gives the same blueprint, in whatever order what is independent comes", async () => {
    const { proposals } = JSON.parse(recorded.good.replace(/```(json)?/g, "")) as { proposals: object[] };
    const whole = await propose(...proposals);
    const turned = await propose(...proposals.toReversed());
    expect(turned.blueprint).toEqual(whole.blueprint);
  });

  test("whatever is answered, nothing is thrown and what comes is a blueprint that passes", async () => {
    const names = fc.constantFrom(
      "orders",
      "customers",
      "status",
      "id",
      "name",
      "total",
      "update_order",
      "create_order",
      "cancel_order",
      "customer_id",
      "note",
      "open",
      "paid",
    );
    const value = fc.oneof(
      fc.record({ type: fc.constant("row"), column: names }),
      fc.record({ type: fc.constant("argument"), parameter: names }),
      fc.record({ type: fc.constant("parent"), reference: names, column: names }),
      fc.record({ type: fc.constant("constant"), value: fc.integer() }),
      fc.jsonValue(),
    );
    const likely = fc.oneof(
      fc.record({
        type: fc.constant("name"),
        table: names,
        name: fc.oneof(names, fc.stringMatching(/^[a-z_]{1,12}$/)),
      }),
      fc.record({ type: fc.constant("key"), table: names, column: names }),
      fc.record({
        type: fc.constant("guard"),
        tool: names,
        guard: fc.record(
          {
            test: fc.constantFrom("one-of", "none-of", "at-most", "at-least", "same"),
            value,
            among: fc.array(names, { maxLength: 3 }),
            bound: value,
            refusal: fc.string({ unit: "binary" }),
          },
          { requiredKeys: ["test", "value"] },
        ),
      }),
      fc.jsonValue(),
    );
    const answers = fc.oneof(
      fc.jsonValue(),
      fc.anything(),
      fc.record({ proposals: fc.array(likely, { maxLength: 4 }) }),
    );
    await fc.assert(
      fc.asyncProperty(answers, async (answer) => {
        const refined = await refineBlueprint(blueprint, { name: "any", propose: () => answer }, { examine });
        expect(domainBlueprintSchema.parse(refined.blueprint)).toEqual(refined.blueprint);
        expect(examine(openBlueprint(refined.blueprint))).toEqual([]);
        printDomain(refined.blueprint);
      }),
      { numRuns: process.env.TOOLWORLD_FULL === undefined ? 50 : 1000 },
    );
  });
});

/** Writes the sources into a folder from which the workspace's packages are found, and loads the domain. */
async function importPrinted(refined: DomainBlueprint): Promise<Domain> {
  for (const [path, text] of printDomain(refined)) {
    if (!path.startsWith("src/") || path.endsWith(".test.ts")) continue;
    mkdirSync(dirname(join(printed, path)), { recursive: true });
    writeFileSync(join(printed, path), text);
  }
  const module: Readonly<Record<string, unknown>> = await import(join(printed, "src", "index.ts"));
  return Object.values(module).find((value) => (value as Partial<Domain>).contract === "domain/1") as Domain;
}
