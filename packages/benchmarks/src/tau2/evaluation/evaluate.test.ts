import { describe, expect, test } from "vitest";
import { answering, calling, messages, openSmallShop, type SmallShop } from "../test-data/small-episode.ts";
import { type EvaluationType, openEvaluator } from "./evaluate.ts";
import { stubJudge, type Tau2Judge, toTau2Judge } from "./evaluate-assertions.ts";
import { openScriptedEpisodes } from "./gold-episode.ts";
import type { Tau2Message } from "./message.ts";

const CANCEL = { order_id: "#W0000002", reason: "no longer needed" };
const BYE = { role: "user", content: "###STOP###" };

interface Options {
  readonly type?: EvaluationType;
  readonly judge?: Tau2Judge;
  readonly terminationReason?: string;
  readonly solo?: boolean;
}

async function evaluate(shop: SmallShop, list: readonly Tau2Message[], options: Options = {}) {
  using evaluator = openEvaluator(shop.environment);
  return evaluator.evaluate({
    task: shop.task,
    messages: list,
    terminationReason: "user_stop",
    judge: stubJudge,
    ...options,
  });
}

async function rewardOf(shop: SmallShop, list: readonly Tau2Message[], options: Options = {}) {
  const result = await evaluate(shop, list, options);
  if (!result.ok) throw new Error(result.error.message);
  return result.rewardInfo;
}

async function errorOf(shop: SmallShop, list: readonly Tau2Message[], options: Options = {}) {
  const result = await evaluate(shop, list, options);
  if (result.ok) throw new Error(`it was evaluated: ${result.rewardInfo.reward}`);
  return result.error;
}

function gold(shop: SmallShop): Tau2Message[] {
  using player = openScriptedEpisodes(shop.environment);
  return player.gold(shop.task);
}

/** What the shop says of its cancelled order. */
function cancelled(shop: SmallShop): string {
  const content = gold(shop).find((message) => message.role === "tool" && message.id === "gold_1")?.content;
  return content as string;
}

describe("ENV", () => {
  test("gold ends as gold does, its failing call included", async () => {
    using shop = openSmallShop();
    expect(await rewardOf(shop, gold(shop), { type: "env" })).toMatchObject({
      reward: 1,
      db_check: { db_match: true, db_reward: 1 },
      env_assertions: [],
      reward_basis: ["DB", "NL_ASSERTION"],
      reward_breakdown: { DB: 1 },
    });
  });

  test("doing nothing, or something else, does not", async () => {
    using shop = openSmallShop();
    const other = answering("1", cancelled(shop).replace("no longer needed", "ordered by mistake"));
    const mistaken = messages(calling("1", "cancel_pending_order", { ...CANCEL, reason: "ordered by mistake" }), other);
    for (const list of [messages(BYE), mistaken]) {
      const { reward, db_check } = await rewardOf(shop, list, { type: "env" });
      expect({ reward, match: db_check?.db_match }).toEqual({ reward: 0, match: false });
    }
  });

  test("a result that is only laid out differently is the same", async () => {
    using shop = openSmallShop();
    const text = JSON.stringify(JSON.parse(cancelled(shop)), null, 1);
    const list = messages(calling("1", "cancel_pending_order", CANCEL), answering("1", text));
    expect((await rewardOf(shop, list, { type: "env" })).reward).toBe(1);
  });

  test("a changing call that gave something else cannot be evaluated", async () => {
    using shop = openSmallShop();
    const list = messages(calling("1", "cancel_pending_order", CANCEL), answering("1", '{"status": "ok"}'));
    const error = await errorOf(shop, list);
    expect(error.type).toBe("result-mismatch");
    expect(error.message).toMatch(/^Tool call:\ncancel_pending_order \(1\) gave /);
  });

  test("results of reads and of unknown tools are not looked at", async () => {
    using shop = openSmallShop();
    const list = messages(
      calling("1", "get_order_details", { order_id: "#W0000002" }),
      answering("1", "tampered"),
      calling("2", "issue_refund", {}),
      answering("2", "as you like"),
      calling("3", "cancel_pending_order", CANCEL),
      answering("3", cancelled(shop)),
    );
    expect((await rewardOf(shop, list, { type: "env" })).reward).toBe(1);
  });

  test("a call of the wrong hand is an error there and here", async () => {
    using shop = openSmallShop();
    const list = messages(
      calling("1", "cancel_pending_order", CANCEL, "user"),
      answering("1", "Error: User tools not available", "user"),
    );
    expect((await rewardOf(shop, list, { type: "env" })).db_check?.db_match).toBe(false);
  });

  test("Python's words for missing arguments are ours in other words", async () => {
    using shop = openSmallShop();
    const text = "Error: RetailTools.cancel_pending_order() missing 1 required positional argument: 'reason'";
    const list = messages(calling("1", "cancel_pending_order", { order_id: "#W0000002" }), answering("1", text));
    expect((await rewardOf(shop, list, { type: "env" })).db_check?.db_match).toBe(false);
  });

  test("arguments that only the reference takes lead into another database", async () => {
    using shop = openSmallShop({ actions: [] });
    const list = messages(
      calling("1", "cancel_pending_order", { ...CANCEL, extra: 1 }),
      answering("1", '{"order_id": "#W0000002"}'),
    );
    expect((await rewardOf(shop, list, { type: "env" })).db_check?.db_match).toBe(false);
  });

  test("and what comes after them is not held against the recording", async () => {
    using shop = openSmallShop({ actions: [] });
    const move = { order_id: "#W0000002", address1: "2", address2: "", city: "x", state: "y", country: "z", zip: "1" };
    const list = messages(
      calling("1", "modify_pending_order_address", { ...move, extra: 1 }),
      answering("1", '{"order_id": "#W0000002"}'),
      calling("2", "cancel_pending_order", CANCEL),
      answering("2", '{"order_id": "#W0000002", "address": {"address1": "2"}}'),
    );
    expect((await rewardOf(shop, list, { type: "env" })).db_check?.db_match).toBe(false);
  });

  test("without actions and assertions there is nothing to evaluate; an empty list is something", async () => {
    using none = openSmallShop({ actions: null });
    expect(await rewardOf(none, messages(BYE), { type: "env" })).toMatchObject({
      reward: 1,
      reward_basis: ["DB"],
      reward_breakdown: null,
      env_assertions: null,
      info: { note: "No expected actions or env assertions" },
    });
    using empty = openSmallShop({ actions: [] });
    expect(await rewardOf(empty, messages(BYE), { type: "env" })).toMatchObject({ env_assertions: [], info: null });
  });
});

describe("a trajectory whose calls and results do not go together is refused in the reference's words", () => {
  const call = calling("1", "get_order_details", { order_id: "#W0000002" });
  test.each([
    [[call], "missing-tool-message", "Tool message expected. Got None."],
    [[call, BYE], "missing-tool-message", "Tool message expected. Got <class 'tau2.data_model.message.UserMessage'>"],
    [[call, answering("2", "x")], "other-tool-message", "Tool call id mismatch. Got 1 and 2"],
    [
      [answering("1", "x")],
      "unexpected-tool-message",
      "Tool message not expected. Tool messages should always follow a tool call.",
    ],
  ])("%#", async (list, type, message) => {
    using shop = openSmallShop();
    expect(await errorOf(shop, messages(...list))).toEqual({ type, message });
    expect((await rewardOf(shop, messages(...list), { type: "action" })).reward).toBe(0);
  });

  test("several results in one message are one each", async () => {
    using shop = openSmallShop();
    const both = {
      role: "assistant",
      tool_calls: [
        { id: "1", name: "get_order_details", arguments: {} },
        { id: "2", name: "cancel_pending_order", arguments: CANCEL },
      ],
    };
    const results = { role: "tool", tool_messages: [answering("1", "Error: x"), answering("2", cancelled(shop))] };
    expect((await rewardOf(shop, messages(both, results), { type: "env" })).reward).toBe(1);
  });
});

describe("ACTION", () => {
  const checks = async (actions: unknown, ...list: object[]) => {
    using shop = openSmallShop({ actions });
    const { action_checks, reward } = await rewardOf(shop, messages(...list), { type: "action" });
    return { reward, matches: action_checks?.map((check) => check.action_match) };
  };
  const action = (input: object, rest = {}) => ({
    action_id: "a",
    name: "cancel_pending_order",
    arguments: input,
    ...rest,
  });

  test("compares the arguments of the call that was made, so that one that lacks some matches", async () => {
    expect(await checks([action(CANCEL)], calling("1", "cancel_pending_order", { order_id: "#W0000002" }))).toEqual({
      reward: 1,
      matches: [true],
    });
    expect((await checks([action(CANCEL)], calling("1", "cancel_pending_order", {}))).matches).toEqual([true]);
    const extra = calling("1", "cancel_pending_order", { ...CANCEL, extra: 1 });
    expect((await checks([action(CANCEL)], extra)).matches).toEqual([false]);
  });

  test("or those that the task names; none of them is enough", async () => {
    const other = calling("1", "cancel_pending_order", { ...CANCEL, reason: "x" });
    expect((await checks([action(CANCEL, { compare_args: ["order_id"] })], other)).matches).toEqual([true]);
    expect((await checks([action(CANCEL, { compare_args: ["reason"] })], other)).matches).toEqual([false]);
    expect((await checks([action({}, { compare_args: [] })], other)).matches).toEqual([true]);
  });

  test("takes numbers by value, any order, any hand, and one call for several actions", async () => {
    const list = [calling("1", "cancel_pending_order", { n: 2, list: [1, true] }, "user")];
    expect((await checks([action({ n: 2, list: [1, 1] }), action({ n: 2 })], ...list)).matches).toEqual([true, false]);
    expect((await checks([action({ n: 2, list: [true, 1] }), action({ list: [1, 1], n: 2 })], ...list)).reward).toBe(1);
  });

  test("says what kind of tool each action is of", async () => {
    using shop = openSmallShop({
      actions: [action(CANCEL), { ...action({}), name: "calculate" }, { ...action({}), name: "x" }],
    });
    const { action_checks } = await rewardOf(shop, messages(BYE), { type: "action" });
    expect(action_checks?.map((check) => check.tool_type)).toEqual(["write", "generic", null]);
  });
});

describe("COMMUNICATE", () => {
  const met = async (info: string, ...list: object[]) => {
    using shop = openSmallShop({ communicate_info: [info] });
    return (await rewardOf(shop, messages(...list), { type: "communicate" })).communicate_checks?.[0];
  };
  const says = (content: string | null, role = "assistant") => ({ role, content });

  test("ignores case and the message's commas", async () => {
    expect(await met("Total 1234", says("no"), says("the TOTAL 1,234 it is"))).toEqual({
      info: "Total 1234",
      met: true,
      justification: "Information 'Total 1234' communicated in the message:\n 'the TOTAL 1,234 it is'",
    });
  });

  test("but not the information's own, so that it can never be told", async () => {
    expect(await met("1,234", says("1,234"))).toMatchObject({
      met: false,
      justification: "Information '1,234' not communicated.",
    });
  });

  test("hears only the agent", async () => {
    expect((await met("20", says("20", "user"), says(null), says("  ")))?.met).toBe(false);
    expect(
      await Promise.all([" ", "\u001c\u0085", "\ufeff"].map(async (text) => (await met("", says(text)))?.met)),
    ).toEqual([false, false, true]);
  });
});

describe("NL_ASSERTION", () => {
  test("asks the judge, with the conversation as text", async () => {
    using shop = openSmallShop();
    const asked: string[] = [];
    const judge: Tau2Judge = ({ assertions, conversation }) => {
      asked.push(...assertions, conversation);
      return [{ nl_assertion: "The agent is brief.", met: false, justification: "It is not." }];
    };
    const list = messages({ role: "assistant", content: "Hi" }, BYE);
    const found = await rewardOf(shop, list, { type: "nl_assertions", judge });
    expect(asked).toEqual(["The agent is brief.", "assistant: Hi\nuser: ###STOP###"]);
    expect(found).toMatchObject({ reward: 0, reward_breakdown: { NL_ASSERTION: 0 }, reward_basis: ["DB"] });
  });

  test("without a judge there is no word on it", async () => {
    using shop = openSmallShop();
    using evaluator = openEvaluator(shop.environment);
    const input = { task: shop.task, messages: gold(shop), terminationReason: "user_stop" };
    expect(await evaluator.evaluate(input)).toMatchObject({ ok: false, error: { type: "judge" } });
  });

  test("a judge of ours can be asked as well, and must answer each question", async () => {
    using shop = openSmallShop();
    const ours = toTau2Judge(({ criteria, steps }) => {
      return { criteria: criteria.map(() => ({ met: steps.length === 2, reason: "two messages" })) };
    }, "intent");
    const list = messages({ role: "assistant", content: "Hi" }, BYE);
    expect(await rewardOf(shop, list, { type: "nl_assertions", judge: ours })).toMatchObject({
      nl_assertions: [{ nl_assertion: "The agent is brief.", met: true, justification: "two messages" }],
    });
    const silent = toTau2Judge(() => ({ criteria: [] }), "intent");
    expect((await errorOf(shop, list, { type: "nl_assertions", judge: silent })).type).toBe("judge");
  });
});

describe("together", () => {
  test("all multiplies what the basis names and reports everything", async () => {
    using shop = openSmallShop();
    const silent = gold(shop).filter(({ content }) => !content?.startsWith("All done."));
    const found = await rewardOf(shop, silent);
    expect(found).toMatchObject({
      reward: 1,
      reward_breakdown: { DB: 1, NL_ASSERTION: 1 },
      communicate_checks: [{ met: false }],
      action_checks: [{ action_match: true }, { action_match: true }],
      info: { env: null, nl: null, communicate: null, action: null },
    });
    expect(Object.keys(found.reward_breakdown ?? {})).toEqual(["DB", "NL_ASSERTION"]);
  });

  test("all_ignore_basis multiplies all but the judge's word", async () => {
    using shop = openSmallShop();
    const silent = gold(shop).filter(({ content }) => !content?.startsWith("All done."));
    expect(await rewardOf(shop, silent, { type: "all_ignore_basis" })).toMatchObject({
      reward: 0,
      reward_basis: ["DB", "ENV_ASSERTION", "ACTION", "COMMUNICATE"],
      reward_breakdown: { DB: 1, ACTION: 1, COMMUNICATE: 0 },
      nl_assertions: null,
    });
    expect(await rewardOf(shop, silent, { type: "all_with_nl_assertions_ignore_basis" })).toMatchObject({
      reward_basis: ["DB", "ENV_ASSERTION", "ACTION", "COMMUNICATE", "NL_ASSERTION"],
      reward_breakdown: { NL_ASSERTION: 1 },
    });
  });

  test("the judge is asked for all only where the basis says so, unless the type does", async () => {
    using shop = openSmallShop({ reward_basis: ["DB"] });
    const judge: Tau2Judge = () => {
      throw new Error("asked");
    };
    expect((await rewardOf(shop, gold(shop), { judge })).info).toMatchObject({ nl: null });
    await expect(evaluate(shop, gold(shop), { judge, type: "all_with_nl_assertions" })).rejects.toThrow("asked");
  });

  test("an episode that was cut off has no reward, whatever was done", async () => {
    using shop = openSmallShop();
    expect(await rewardOf(shop, gold(shop), { terminationReason: "max_steps" })).toEqual({
      reward: 0,
      db_check: null,
      env_assertions: null,
      action_checks: null,
      nl_assertions: null,
      communicate_checks: null,
      reward_basis: null,
      reward_breakdown: null,
      info: { note: "Simulation terminated prematurely. Termination reason: max_steps" },
    });
  });

  test("retail has no solo mode", async () => {
    using shop = openSmallShop();
    expect(await errorOf(shop, gold(shop), { solo: true })).toEqual({
      type: "solo-mode",
      message: "Retail domain does not support solo mode",
    });
  });

  test("one evaluator sees every episode from the start", async () => {
    using shop = openSmallShop();
    using evaluator = openEvaluator(shop.environment);
    const input = { task: shop.task, terminationReason: "agent_stop", judge: stubJudge };
    const rewards = [];
    for (const list of [gold(shop), messages(BYE), gold(shop)]) {
      const found = await evaluator.evaluate({ ...input, messages: list });
      rewards.push(found.ok && found.rewardInfo.reward);
    }
    expect(rewards).toEqual([1, 0, 1]);
  });
});
