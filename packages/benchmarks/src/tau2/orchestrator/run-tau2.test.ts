import { join } from "node:path";
import { type EndReason, EPISODE_CONTRACT, type Episode, NO_USAGE, type Step, taskDigest } from "@toolworld/contracts";
import { openWorld } from "@toolworld/world";
import { expect, test } from "vitest";
import { evaluateEpisodes } from "../evaluate-episodes.ts";
import { pythonJson } from "../python-values/python-json.ts";
import type { PythonDict } from "../python-values/python-value.ts";
import { readResults, writeResults } from "../results/results-file.ts";
import { openSmallShop, type SmallShop } from "../test-data/small-episode.ts";
import { localIsoTime } from "./local-time.ts";
import { type FinishedTau2Episode, runTau2, type Tau2Job } from "./run-tau2.ts";
import { toTerminationReason } from "./termination-reason.ts";

/** A conversation in which the agent thinks, makes gold's calls at once, tells what must be told, and the user leaves. */
async function converse({ id, task, trial, seed, domain, state }: Tau2Job, reason: EndReason): Promise<Episode> {
  using world = openWorld(domain, { seed: task.seed, state });
  const calls = task.gold.calls.flatMap(({ name, arguments: input, requestor }, index): Step[] => [
    { type: "tool-call", turn: 1, id: `c${index}`, requestor, name, arguments: input },
    { type: "tool-result", turn: 1, id: `c${index}`, ...world.call({ name, arguments: input, requestor }) },
  ]);
  return {
    contract: EPISODE_CONTRACT,
    id,
    task: { id: task.id, digest: taskDigest(task) },
    domain: world.reference,
    trial,
    seed,
    agent: { name: "hasty" },
    user: { name: "scripted" },
    steps: [
      { type: "message", turn: 0, role: "user", content: "Cancel it." },
      { type: "thought", turn: 1, role: "agent", content: "Hm." },
      { type: "message", turn: 1, role: "agent", content: "At once." },
      ...calls,
      { type: "message", turn: 2, role: "agent", content: "You get 20 back." },
      { type: "message", turn: 3, role: "user", content: "Bye." },
    ],
    end: { reason },
    changes: world.changes(),
    minted: [],
    assertions: [],
    usage: { agent: NO_USAGE, user: NO_USAGE },
  };
}

async function run(shop: SmallShop, { trials = 2, reason = "user-done" as EndReason } = {}) {
  let clock = 0;
  const seeds: number[] = [];
  const done = await runTau2({
    data: shop.path,
    domain: "retail",
    trials,
    agent: "hasty",
    user: "scripted",
    converse(job) {
      seeds.push(job.seed);
      return converse(job, reason);
    },
    now: () => new Date(2025, 1, 3, 4, 5, 6 + clock++),
  });
  return { ...done, seeds };
}

test("every trial has the seed that the reference draws, and its reward", async () => {
  using shop = openSmallShop();
  const { metrics, bySplit, problems, seeds } = await run(shop);
  expect(seeds).toEqual([626729, 373753]);
  expect(problems).toEqual([]);
  expect(metrics).toMatchObject({
    episodes: 2,
    averageReward: 1,
    passHatK: [1, 1],
    dbMatches: { matched: 2, checked: 2 },
  });
  expect(Object.keys(bySplit)).toEqual(["train", "base"]);
});

test("what a side says and calls in one turn is one message, thoughts are left out, the user's last word stops", async () => {
  using shop = openSmallShop();
  const { results } = await run(shop, { trials: 1 });
  const [simulation] = results.get("simulations") as readonly PythonDict[];
  const messages = simulation?.get("messages") as readonly PythonDict[];
  const told = messages.map((message) => {
    const calls = message.get("tool_calls") as readonly PythonDict[] | null | undefined;
    return [message.get("role"), message.get("content"), ...(calls ?? []).map((call) => call.get("name"))];
  });
  expect(told).toEqual([
    ["assistant", "Hi! How can I help you today?"],
    ["user", "Cancel it."],
    ["assistant", "At once.", "find_user_id_by_name_zip", "cancel_pending_order"],
    ["tool", "Error: User not found"],
    ["tool", expect.stringContaining('"status": "cancelled"')],
    ["assistant", "You get 20 back."],
    ["user", "Bye. ###STOP###"],
  ]);
  expect(messages.map((message) => message.get("turn_idx"))).toEqual([0n, 1n, 2n, 3n, 4n, 5n, 6n]);
  expect(messages[3]?.get("error")).toBe(true);
  expect(simulation?.get("start_time")).toBe("2025-02-03T04:05:07.000000");
  expect(simulation?.get("duration")).toBe(1);
  const rewardInfo = simulation?.get("reward_info") as PythonDict | undefined;
  expect(rewardInfo?.get("reward")).toBe(1);
});

test("the file that it writes scores the same when it is read", async () => {
  using shop = openSmallShop();
  const file = join(shop.path, "out.json");
  writeResults(file, (await run(shop)).results);
  const results = readResults(file);
  expect(results).toMatchObject({ domain: "retail", trials: 2 });
  expect(new Set(results.simulations.map(({ id }) => id)).size).toBe(2);
  const comparison = await evaluateEpisodes({ data: shop.path, domain: "retail", episodes: file });
  expect(comparison).toMatchObject({ cases: 2, equal: 2 });
});

test("the same run has the same ids", async () => {
  using shop = openSmallShop();
  const ids = async () =>
    ((await run(shop)).results.get("simulations") as readonly PythonDict[]).map((run) => run.get("id"));
  expect(await ids()).toEqual(await ids());
});

test("held at once or one by one, in one go or after a break, the results are the same", async () => {
  using shop = openSmallShop();
  const textOf = ({ results }: { readonly results: PythonDict }) =>
    pythonJson(results).replace(/"(timestamp|start_time|end_time)": "[^"]*"|"duration": [\d.]+/g, "");
  const options = { data: shop.path, domain: "retail", trials: 5, agent: "hasty", user: "scripted" } as const;
  const now = () => new Date(2025, 1, 3);
  const finished: FinishedTau2Episode[] = [];
  const whole = await runTau2({
    ...{ ...options, now, onFinished: (episode) => finished.push(episode) },
    converse: (job) => converse(job, "user-done"),
  });
  // The later a conversation is begun, the sooner it ends.
  let begun = 0;
  const order: number[] = [];
  const together = await runTau2({
    ...{ ...options, now, concurrency: 3 },
    async converse(job) {
      for (let turns = 30 - 10 * begun++; turns > 0; turns--) await Promise.resolve();
      order.push(job.trial);
      return converse(job, "user-done");
    },
  });
  expect(order).not.toEqual([0, 1, 2, 3, 4]);
  expect(textOf(together)).toBe(textOf(whole));
  let made = 0;
  const resumed = await runTau2({
    ...{ ...options, now, finished: [finished[3], finished[0]] as FinishedTau2Episode[] },
    converse(job) {
      made++;
      return converse(job, "user-done");
    },
  });
  expect([made, textOf(resumed)]).toEqual([3, textOf(whole)]);
  expect(resumed.metrics).toEqual(whole.metrics);
  const changed = runTau2({
    ...{ ...options, now, finished: [{ ...(finished[0] as FinishedTau2Episode), task: "0".repeat(64) }] },
    converse: (job) => converse(job, "user-done"),
  });
  await expect(changed).rejects.toThrow(/has ended on a task that is not, or no longer, in the data/);
});

test("a conversation that breaks down is tried three times, and told", async () => {
  using shop = openSmallShop();
  let tries = 0;
  const { failures, total, results } = await runTau2({
    ...{
      data: shop.path,
      domain: "retail",
      trials: 2,
      agent: "hasty",
      user: "scripted",
      now: () => new Date(2025, 1, 3),
    },
    converse(job) {
      if (job.trial === 0) return converse(job, "user-done");
      tries++;
      throw new Error("no line\nat all");
    },
  });
  expect([tries, total, (results.get("simulations") as readonly PythonDict[]).length]).toEqual([3, 2, 1]);
  expect(failures).toEqual([{ task: expect.any(String), trial: 1, message: "no line" }]);
});

test("an episode that was cut off has no reward", async () => {
  using shop = openSmallShop();
  const { metrics } = await run(shop, { trials: 1, reason: "turn-limit" });
  expect(metrics).toMatchObject({ averageReward: 0, terminations: { maximumSteps: 1 } });
});

test.each([
  ["user-refused", "user_stop"],
  ["transferred", "agent_stop"],
  ["error-limit", "too_many_errors"],
  ["world-error", "unexpected_error"],
] as const)("%s is %s", (reason, expected) => {
  expect(toTerminationReason({ reason })).toBe(expected);
});

test("moments are local and have no zone", () => {
  expect(localIsoTime(new Date(2025, 10, 30, 1, 2, 3, 45))).toBe("2025-11-30T01:02:03.045000");
});
