import { type Agent, checkSeal, type Episode, episodeSchema, type User } from "@toolworld/contracts";
import { describe, expect, test } from "vitest";
import { MISTAKES } from "./agents/mistake.ts";
import { createCarelessAgent, createGoldAgent, createNoneAgent } from "./agents/scripted-agents.ts";
import { type RunEpisodeInput, runEpisode } from "./run-episode.ts";
import { desk, deskTask, type EachTurn, turns } from "./test-data/desk.ts";
import { createScriptedUser } from "./users/scripted-user.ts";

const call = (name: string, args = {}, requestor: "agent" | "user" = "agent") => ({ name, arguments: args, requestor });
const writing = () => deskTask([call("read", { id: "a" }), call("write", { text: "Bread" })]);
const run = (input: Partial<RunEpisodeInput> & Pick<RunEpisodeInput, "agent">): Promise<Episode> =>
  runEpisode({ id: "e", domain: desk, task: writing(), user: createScriptedUser(), ...input });
const kinds = ({ steps }: Episode) => steps.map((step) => step.type);

describe("an episode", () => {
  test("is well-formed, sealed, and the same bytes each time", async () => {
    const task = writing();
    const episode = await run({ task, agent: createGoldAgent(task) });
    expect(episodeSchema.parse(episode)).toEqual(episode);
    expect(checkSeal(episode)).toBe("intact");
    expect(episode).toMatchObject({ end: { reason: "user-done" }, changes: task.gold.changes });
    expect(JSON.stringify(await run({ task, agent: createGoldAgent(task) }))).toBe(JSON.stringify(episode));
  });

  test("with a key carries a seal that only the key can make", async () => {
    const episode = await run({ agent: createNoneAgent(), key: "secret" });
    expect(checkSeal(episode, "secret")).toBe("intact");
    expect(checkSeal(episode, "guess")).toBe("broken");
  });

  test("tells the user nothing of the agent's calls, and the agent nothing of the user's thoughts", async () => {
    const seen: unknown[] = [];
    const user: User = {
      name: "watcher",
      start: () => ({
        next(observations) {
          seen.push(...observations);
          return observations.length === 0
            ? { message: "Hello.", thought: "Hm." }
            : { message: "Bye.", end: "user-done" };
        },
      }),
    };
    const heard: unknown[] = [];
    const agent: Agent = {
      name: "talker",
      start: ({ tools }) => {
        expect(tools.map(({ name }) => name)).toEqual(["read", "write", "change"]);
        return {
          next(observations) {
            heard.push(...observations);
            return heard.length === 1 ? { calls: [call("read", { id: "a" })] } : { message: "Apples." };
          },
        };
      },
    };
    const episode = await run({ agent, user });
    expect(seen).toEqual([{ type: "message", content: "Apples." }]);
    expect(heard).toMatchObject([
      { type: "message", content: "Hello." },
      { type: "tool-result", result: { ok: true, value: "Apples" } },
    ]);
    expect(kinds(episode)).toEqual(["thought", "message", "tool-call", "tool-result", "message", "message"]);
  });
});

describe("a side that breaks ends the episode, and everything up to there is kept", () => {
  test.each<[string, EachTurn[], string, RegExp]>([
    [
      "throws",
      [
        () => {
          throw new Error("out of memory");
        },
      ],
      "agent-error",
      /out of memory/,
    ],
    ["answers nonsense", [() => ({ message: 5 })], "agent-error", /not a turn: at message/],
    ["invents an end", [() => ({ message: "x", end: "user-done" })], "agent-error", /not a turn: at end/],
    ["says nothing", [{}], "agent-error", /said and did nothing/],
    ["calls for ever", [{ calls: [call("read", { id: "a" })] }], "call-limit", /^$/],
    ["errs for ever", [{ calls: [call("read", { id: "zz" })] }], "error-limit", /^$/],
    ["leads nowhere", [{ message: "Well." }], "user-gave-up", /^$/],
  ])("an agent that %s", async (_, agent, reason, message) => {
    const limits = { calls: 5, errors: reason === "error-limit" ? 3 : 20 };
    const episode = await run({ agent: turns(...agent), limits });
    expect(episode.end.reason).toBe(reason);
    expect(episode.end.message ?? "").toMatch(message);
    expect(episode.steps[0]).toMatchObject({ type: "message", role: "user", content: "Hello." });
    expect(episodeSchema.parse(episode)).toEqual(episode);
  });

  test("a user that throws is the user's fault, an agent that cannot start the agent's", async () => {
    const broken = {
      name: "broken",
      start: () => {
        throw new Error("no");
      },
    };
    expect((await run({ agent: createNoneAgent(), user: broken })).end).toEqual({
      reason: "user-error",
      message: "no",
    });
    expect((await run({ agent: broken })).end).toEqual({ reason: "agent-error", message: "no" });
  });

  test("unknown tools, the user's tools and wrong arguments are results, not exceptions", async () => {
    const episode = await run({
      agent: turns(
        { calls: [call("fly"), call("ring"), call("read", { id: 5 })] },
        { message: "I cannot.", end: "agent-done" },
      ),
    });
    const errors = episode.steps.flatMap((step) =>
      step.type === "tool-result" && !step.result.ok ? [step.result.error.type] : [],
    );
    expect(errors).toEqual(["unknown-tool", "unknown-tool", "invalid-arguments"]);
  });
});

describe("the scripted agents", () => {
  test("gold renames what the world mints otherwise", async () => {
    const task = deskTask([call("write", { text: "Bread" })]);
    const id = task.gold.minted[0] as string;
    const longer = deskTask([call("write", { text: "Bread" }), call("change", { id, text: "Rye" })]);
    const other = { ...longer, seed: 2 };
    const episode = await run({ task: other, agent: createGoldAgent(other) });
    expect(episode.minted[0]).not.toBe(id);
    expect(episode.changes).toMatchObject([{ type: "insert", after: { text: "Rye" } }]);
  });

  test("gold tries again what failed for a passing reason", async () => {
    const task = writing();
    const faults = { unavailable: 0.3, "rate-limit": 0.2, "timeout-before": 0.1 };
    for (let seed = 0; seed < 10; seed++) {
      const episode = await run({ task, agent: createGoldAgent(task), faults, seed });
      expect(episode.changes).toMatchObject([{ type: "insert", after: { text: "Bread" } }]);
      expect(episode.faults).toEqual(faults);
    }
  });

  test("gold asks the user to act, and the user does", async () => {
    const actions = [{ askedBy: ["ring the bell"], call: call("ring", {}, "user") }];
    const task = deskTask([call("ring", {}, "user"), call("write", { text: "Rang" })], { user: { actions } });
    const episode = await run({ task, agent: createGoldAgent(task) });
    const made = episode.steps.flatMap((step) => (step.type === "tool-call" ? [`${step.requestor} ${step.name}`] : []));
    expect(made).toEqual(["user ring", "agent write"]);
    expect(episode.end.reason).toBe("user-done");
  });

  test("each mistake is another conversation than gold's, and seeded", async () => {
    const task = deskTask(
      [call("read", { id: "a" }), call("write", { text: "Bread" }), call("change", { id: "a", text: "Pears" })],
      {
        checks: [{ type: "state" }, { type: "communicate", facts: [{ text: "Apples" }] }],
      },
    );
    const text = ({ steps }: Episode) => JSON.stringify(steps);
    const gold = text(await run({ task, agent: createGoldAgent(task) }));
    for (const mistake of MISTAKES) {
      const careless = () => run({ task, agent: createCarelessAgent(task, { seed: 3, mistake }) });
      const episode = await careless();
      expect(text(episode), mistake).not.toBe(gold);
      expect(text(await careless())).toBe(text(episode));
      expect(episode.agent.settings).toEqual({ mistake });
    }
  });
});

describe("the scripted user", () => {
  const script = {
    facts: [{ name: "email address", value: "a@b.c", say: "It is a@b.c.", askedBy: ["e-mail"] }],
    requests: [{ say: "Cancel my order." }, { say: "And tell me a joke." }],
  };
  const said = async (user: Parameters<typeof deskTask>[1], ...messages: string[]) => {
    const { steps, end } = await run({
      task: deskTask([], user),
      agent: turns(...messages.map((message) => ({ message }))),
    });
    return {
      words: steps.flatMap((step) => (step.type === "message" && step.role === "user" ? [step.content] : [])),
      end,
    };
  };

  test("tells a fact only when a sentence asks for it, and confirms", async () => {
    const { words } = await said(
      { user: script },
      "Your email address matters. Please wait.",
      "What is your e-mail?",
      "Do you confirm (yes/no)?",
    );
    expect(words.slice(0, 4)).toEqual([
      "Cancel my order.",
      "I have nothing to add. Please go on.",
      "It is a@b.c.",
      "Yes, please go ahead.",
    ]);
  });

  test("asks for one thing after the other, and leaves when all is settled", async () => {
    const { words, end } = await said(
      { user: script },
      "It has been cancelled. Is there anything else?",
      "Knock knock. Anything else?",
    );
    expect(words).toEqual(["Cancel my order.", "And tell me a joke.", "That is all. Thank you, goodbye."]);
    expect(end).toEqual({ reason: "user-done" });
  });

  test("accepts a refusal", async () => {
    const { end } = await said(
      { user: { ...script, requests: [{ say: "Cancel." }] } },
      "I am sorry, I cannot do that.",
    );
    expect(end).toEqual({ reason: "user-refused" });
  });

  test("says no where the script says so, and names what it did not come to ask", async () => {
    const { words, end } = await said(
      { user: { ...script, confirms: false, patience: 1 } },
      "Shall I go ahead?",
      "Well.",
    );
    expect(words[1]).toBe("No, please leave it as it is.");
    expect(end).toEqual({ reason: "user-gave-up", unasked: ["And tell me a joke."] });
  });
});

test("a task of another domain, or of other rows, is refused in one line", async () => {
  const task = writing();
  const other = { ...task, domain: { ...task.domain, digest: "0".repeat(64) } };
  await expect(run({ task: other, agent: createNoneAgent() })).rejects.toThrow(
    /was made in desk 1\.0\.0, which differs.*record the task again/,
  );
  await expect(run({ task: { ...task, state: "0".repeat(64) }, agent: createNoneAgent() })).rejects.toThrow(
    /needs other opening rows/,
  );
});

test("a user who is asked to ring twice rings twice, once each time, and not before", async () => {
  const ring = { askedBy: ["ring the bell"], call: call("ring", {}, "user") };
  const facts = [{ name: "name", value: "Ann", say: "I am Ann." }];
  const calls = [call("ring", {}, "user"), call("write", { text: "Bread" }), call("ring", {}, "user")];
  const task = deskTask(calls, { user: { facts, actions: [ring, { ...ring }] } });
  const episode = await run({ task, agent: createGoldAgent(task) });
  const made = episode.steps.flatMap((step) => (step.type === "tool-call" ? [step.name] : []));
  expect(made).toEqual(["ring", "write", "ring"]);
  expect(episode.end).toEqual({ reason: "user-done" });
});
