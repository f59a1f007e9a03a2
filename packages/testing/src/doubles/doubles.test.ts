import { changesSchema, type JudgeRequest, NO_USAGE } from "@toolworld/contracts";
import { describe, expect, test } from "vitest";
import { objectWorld } from "./object-world.ts";
import { scriptedAgent, scriptedUser } from "./scripted-agent.ts";
import { scriptedJudge } from "./scripted-judge.ts";
import { scriptedModel } from "./scripted-model.ts";

describe("scriptedModel", () => {
  test("answers in turn, remembers what it was asked, and throws when the script ends", async () => {
    const call = { id: "1", name: "get_book", arguments: { book_id: "B1" } };
    const model = scriptedModel([
      { calls: [call] },
      new Error("no answer"),
      ({ messages }) => ({ content: `${messages.length}` }),
    ]);
    expect(await model.generate({ messages: [] })).toEqual({ calls: [call], finish: "calls", usage: NO_USAGE });
    await expect(model.generate({ messages: [] })).rejects.toThrow("no answer");
    const question = { messages: [{ role: "user", content: "?" }] } as const;
    expect(await model.generate(question)).toEqual({ content: "1", finish: "stop", usage: NO_USAGE });
    expect(model.requests.at(-1)).toBe(question);
    await expect(model.generate({ messages: [] })).rejects.toThrow(/script of "scripted" has 3 lines/);
  });

  test("does not answer a request that was called off", async () => {
    const model = scriptedModel([{ content: "late" }]);
    await expect(model.generate({ messages: [], signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
    expect(model.requests).toEqual([]);
  });
});

describe("scriptedAgent and scriptedUser", () => {
  test("begin every conversation at the first turn and remember each apart", async () => {
    const agent = scriptedAgent([{ message: "Hello" }, (seen) => ({ message: `${seen.length}`, end: "agent-done" })]);
    const start = { policy: "", tools: [], seed: 1 };
    const first = await agent.start(start);
    const second = await agent.start({ ...start, seed: 2 });
    expect(await first.next([])).toEqual({ message: "Hello" });
    expect(await first.next([{ type: "message", content: "a" }])).toEqual({ message: "1", end: "agent-done" });
    expect(await second.next([])).toEqual({ message: "Hello" });
    await first.close?.();
    expect(agent.sessions.map(({ start: { seed }, closed }) => [seed, closed])).toEqual([
      [1, true],
      [2, false],
    ]);
    expect(agent.sessions[0]?.observations).toEqual([[], [{ type: "message", content: "a" }]]);
    expect(() => first.next([])).toThrow(/was asked for one more/);
  });

  test("a user's script may break", async () => {
    const user = scriptedUser([new Error("line lost")], "caller");
    const session = await user.start({
      intent: "",
      script: { facts: [], requests: [{ say: "Hi" }] },
      tools: [],
      seed: 1,
    });
    expect(user.name).toBe("caller");
    expect(() => session.next([])).toThrow("line lost");
  });
});

test("scriptedJudge answers criteria in turn", async () => {
  const request: JudgeRequest = { criteria: ["polite", "brief"], intent: "", steps: [] };
  const judge = scriptedJudge([[true, false], { criteria: [] }, new Error("no judge")]);
  expect(await judge(request)).toMatchObject({ criteria: [{ met: true }, { met: false }] });
  expect(await judge(request)).toEqual({ criteria: [] });
  expect(() => judge(request)).toThrow("no judge");
});

describe("objectWorld", () => {
  const state = {
    lamps: [
      { id: "hall", lit: false },
      { id: "attic", lit: true },
    ],
    plugs: [{ room: 1, wall: "n", used: 2 }],
  };
  const open = (seed = 0) =>
    objectWorld({
      state,
      keys: { plugs: ["room", "wall"] },
      seed,
      tools: {
        light({ state: { lamps = [] }, refuse }, { id }) {
          const lamp = lamps.find((candidate) => candidate.id === id) ?? refuse(`no lamp ${id}`);
          if (lamp.lit === true) refuse("it is lit");
          lamp.lit = true;
          return lamp as { id: string };
        },
        smash({ state: { lamps = [] } }) {
          lamps.length = 0;
          throw new Error("glass everywhere");
        },
        remove({ state: { lamps = [], plugs = [] } }) {
          lamps.pop();
          plugs.push({ room: 2, wall: "s", used: 0 });
          return undefined;
        },
        draw: ({ random }) => random.integer(0, 1_000_000),
      },
      assertions: { dark: ({ lamps = [] }) => lamps.every(({ lit }) => lit === false) },
    });
  const call = (world: ReturnType<typeof open>, name: string, input = {}) => world.call({ name, arguments: input });

  test("tells changes in canonical order and leaves what it was given alone", async () => {
    const world = open();
    expect(await call(world, "light", { id: "hall" })).toEqual({
      result: { ok: true, value: { id: "hall", lit: true } },
    });
    await call(world, "remove");
    expect(await world.changes()).toEqual([
      { type: "delete", table: "lamps", key: "attic", before: { id: "attic", lit: true } },
      { type: "update", table: "lamps", key: "hall", before: { lit: false }, after: { lit: true } },
      { type: "insert", table: "plugs", key: [2, "s"], after: { room: 2, wall: "s", used: 0 } },
    ]);
    expect(changesSchema.safeParse(await world.changes()).success).toBe(true);
    expect(state.lamps).toEqual([
      { id: "hall", lit: false },
      { id: "attic", lit: true },
    ]);
  });

  test("calls that fail leave no trace", async () => {
    const world = open();
    expect(await call(world, "light", { id: "cellar" })).toMatchObject({ result: { error: { type: "refused" } } });
    expect(await call(world, "smash")).toMatchObject({
      result: { error: { type: "crashed", message: "glass everywhere" } },
    });
    expect(await call(world, "toString")).toMatchObject({ result: { error: { type: "unknown-tool" } } });
    expect(await world.changes()).toEqual([]);
  });

  test("is seeded, and answers assertions", async () => {
    const draws = await Promise.all([open(1), open(1), open(2)].map((world) => call(world, "draw")));
    expect(draws[0]).toEqual(draws[1]);
    expect(draws[0]).not.toEqual(draws[2]);
    expect(await open().assert({ name: "dark", arguments: {} })).toBe(false);
    expect(() => open().assert({ name: "light", arguments: {} })).toThrow(/no assertion "light"/);
  });
});
