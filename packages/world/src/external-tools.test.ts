import type { ExternalTool } from "@toolworld/contracts";
import { describe, expect, test } from "vitest";
import { openWorld } from "./open-world.ts";
import { shop } from "./shop-domain.test.fixture.ts";

const weather = (call: ExternalTool["call"], name = "weather"): ExternalTool => ({
  description: {
    name,
    description: "The weather.",
    kind: "read",
    requestor: "agent",
    parameters: { type: "object" },
    external: true,
  },
  call,
});

describe("an external tool", () => {
  test("is listed, answers later, and touches nothing", async () => {
    using world = openWorld(shop, {
      external: [weather(async ({ city }) => ({ ok: true, value: `rain in ${city}` }))],
    });
    const before = JSON.stringify([world.hash(), world.export()]);
    expect(world.tools.at(-1)).toMatchObject({ name: "weather", external: true });
    const outcome = world.perform({ name: "weather", arguments: { city: "Oslo" } });
    expect(outcome).toBeInstanceOf(Promise);
    expect(await outcome).toEqual({ result: { ok: true, value: "rain in Oslo" } });
    expect(JSON.stringify([world.hash(), world.export()])).toBe(before);
  });

  test("goes with a fork, is in its own hand only, and is no tool for call()", async () => {
    using world = openWorld(shop, { external: [weather(async () => ({ ok: true, value: 1 }))] });
    using fork = world.fork();
    expect(await fork.perform({ name: "weather", arguments: {} })).toEqual({ result: { ok: true, value: 1 } });
    const inOtherHand = await world.perform({ name: "weather", arguments: {}, requestor: "user" });
    expect(inOtherHand.result).toMatchObject({ error: { type: "unknown-tool" } });
    expect(world.call({ name: "weather", arguments: {} }).result).toMatchObject({ error: { type: "unknown-tool" } });
  });

  test.each<[string, ExternalTool["call"]]>([
    ["throws", () => Promise.reject(new Error("no network"))],
    [
      "throws at once",
      () => {
        throw new Error("no network");
      },
    ],
    ["gives what is no result", async () => ({ weather: "fine" }) as never],
    ["gives what JSON cannot hold", async () => ({ ok: true, value: Number.NaN })],
  ])("that %s fails as data", async (_, call) => {
    using world = openWorld(shop, { external: [weather(call)] });
    const { result } = await world.perform({ name: "weather", arguments: {} });
    expect(result).toMatchObject({ ok: false, error: { type: "external" } });
  });

  test("keeps its own errors", async () => {
    const error = { type: "rate-limited" as const, message: "slow down" };
    using world = openWorld(shop, { external: [weather(async () => ({ ok: false, error }))] });
    expect(await world.perform({ name: "weather", arguments: {} })).toEqual({ result: { ok: false, error } });
  });

  test("perform runs the world's own tools at once", () => {
    using world = openWorld(shop);
    expect(world.perform({ name: "look", arguments: { steps: [] } })).toMatchObject({
      result: { ok: true, value: [] },
    });
  });
});
