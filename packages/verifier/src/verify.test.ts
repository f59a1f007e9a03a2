import { canonicalJson, type Episode, verdictSchema } from "@toolworld/contracts";
import { describe, expect, test } from "vitest";
import { call, shelfEpisode, shelfTask } from "./test-data/records.ts";
import { verify } from "./verify.ts";

const state = { type: "state" } as const;
const addOne = call("add", { id: "a", copies: 1 });
const readB = call("read", { id: "b" });

describe("verify", () => {
  test("passes gold, to the same bytes each time", async () => {
    const task = await shelfTask([readB, addOne], [state]);
    const episode = await shelfEpisode(task, [readB, addOne]);
    const verdict = verify({ task, episode });
    expect(verdict).toMatchObject({ outcome: "passed", reward: 1, blame: null });
    expect(verdictSchema.parse(verdict)).toEqual(verdict);
    expect(canonicalJson(verify(structuredClone({ task, episode })))).toBe(canonicalJson(verdict));
  });

  test.each([
    ["nothing done", [], "change-missing"],
    ["another amount", [call("add", { id: "a", copies: 2 })], "change-different"],
    ["another book", [call("add", { id: "b", copies: 1 })], "change-missing"],
    ["a write too many", [addOne, call("remove", { id: "c" })], "change-unexpected"],
  ])("fails %s, and says why", async (_, calls, evidence) => {
    const task = await shelfTask([addOne], [state]);
    const verdict = verify({ task, episode: await shelfEpisode(task, calls) });
    expect(verdict).toMatchObject({ outcome: "failed", reward: 0, blame: "agent" });
    expect(verdict.checks.flatMap((check) => check.evidence.map(({ type }) => type))).toContain(evidence);
  });

  test("a detour that ends where gold ends passes", async () => {
    const task = await shelfTask([addOne], [state]);
    const calls = [
      call("set", { id: "c", copies: 7 }),
      call("add", { id: "zz", copies: 1 }),
      addOne,
      call("set", { id: "c", copies: 3 }),
    ];
    expect(verify({ task, episode: await shelfEpisode(task, calls) }).outcome).toBe("passed");
  });

  test("new ids are equal up to renaming, and only one to one", async () => {
    const two = [call("put", { title: "X", copies: 1 }), call("put", { title: "Y", copies: 1 })];
    const task = await shelfTask(two, [state]);
    const swapped = await shelfEpisode(task, [...two].reverse(), { mintedFrom: 5 });
    expect(verify({ task, episode: swapped }).outcome).toBe("passed");
    const twice = await shelfEpisode(task, [two[0], two[0]] as typeof two);
    expect(verify({ task, episode: twice }).outcome).toBe("failed");
  });

  test("a fact must be told by the agent, in a message", async () => {
    const task = await shelfTask(
      [readB],
      [
        { type: "communicate", facts: [{ text: "2" }] },
        { type: "calls", mode: "partial-order" },
      ],
    );
    const told = await shelfEpisode(task, [readB], { says: ["There are 2 copies."] });
    expect(verify({ task, episode: told }).outcome).toBe("passed");
    expect(verify({ task, episode: await shelfEpisode(task, [readB]) }).outcome).toBe("failed");
    expect(verify({ task, episode: await shelfEpisode(task, [], { says: ["2"] }) }).reason).toContain("not called");
  });

  test("assertions answer as asked, and silence decides nothing", async () => {
    const asked = { name: "has", arguments: { id: "a", atLeast: 2 } };
    const task = await shelfTask([addOne], [{ type: "assertions", assertions: [asked] }]);
    const episode = await shelfEpisode(task, [addOne]);
    expect(verify({ task, episode }).outcome).toBe("passed");
    expect(verify({ task, episode: { ...episode, assertions: [{ ...asked, answer: false }] } }).outcome).toBe("failed");
    expect(verify({ task, episode: { ...episode, assertions: [] } })).toMatchObject({
      outcome: "undecided",
      reward: 0,
    });
  });

  test("a rubric without a judge, or with a malformed answer, is undecided; one not required is reported apart", async () => {
    const rubric = { type: "rubric", criteria: ["The agent is polite."] } as const;
    const task = await shelfTask([addOne], [state, rubric]);
    const episode = await shelfEpisode(task, [addOne]);
    const met = { criteria: [{ met: true, reason: "It thanks." }] };
    expect(verify({ task, episode }).outcome).toBe("undecided");
    expect(verify({ task, episode, judgement: [{ criteria: [] }] }).outcome).toBe("undecided");
    expect(verify({ task, episode, judgement: [{ verdict: "yes" } as never] }).outcome).toBe("undecided");
    expect(verify({ task, episode, judgement: [met] }).outcome).toBe("passed");
    const optional = await shelfTask([addOne], [state, { ...rubric, required: false }]);
    expect(verify({ task: optional, episode: await shelfEpisode(optional, [addOne]) }).outcome).toBe("passed");
  });

  test("a task that requires nothing decides nothing", async () => {
    const task = await shelfTask([addOne], []);
    expect(verify({ task, episode: await shelfEpisode(task, [addOne]) }).outcome).toBe("undecided");
  });

  test.each<[string, Partial<Episode>, string]>([
    ["a limit", { end: { reason: "turn-limit" } }, "agent"],
    ["a broken user", { end: { reason: "user-error", message: "x" } }, "user"],
    ["a broken world", { end: { reason: "world-error", message: "x" } }, "world"],
  ])("an episode that ended by %s never passes", async (_, rest, blame) => {
    const task = await shelfTask([addOne], [state]);
    const episode = await shelfEpisode(task, [addOne], rest);
    expect(verify({ task, episode })).toMatchObject({ outcome: "failed", reward: 0, blame });
  });

  test("a user who leaves before asking for everything is to blame for what is missing", async () => {
    const task = await shelfTask([addOne], [state]);
    const episode = await shelfEpisode(task, [], { end: { reason: "user-done", unasked: ["And one more."] } });
    expect(verify({ task, episode }).blame).toBe("user");
  });

  test("gold's own writes that lead elsewhere than gold are the task's fault", async () => {
    const task = await shelfTask([addOne], [state]);
    const episode = await shelfEpisode(task, [addOne]);
    expect(verify({ task, episode: { ...episode, changes: [] } }).blame).toBe("task");
  });

  test("an episode of another task, or of another version, is refused", async () => {
    const task = await shelfTask([addOne], [state]);
    const other = await shelfTask([addOne], [state], { intent: "Another." });
    const episode = await shelfEpisode(task, [addOne]);
    expect(() => verify({ task: other, episode })).toThrow(/another version of task "t"/);
    expect(() => verify({ task: { ...task, id: "u" }, episode })).toThrow(/is of task "t", not of "u"/);
  });
});
