import { taskSchema } from "@toolworld/contracts";
import { referToDomain } from "@toolworld/kit";
import { openWorld } from "@toolworld/world";
import { describe, expect, test } from "vitest";
import { openAirlineEnvironment } from "./airline/open-airline-environment.ts";
import { loadTau2, loadTau2Retail } from "./load-tau2.ts";
import { readFixtureFile } from "./replay/fixture-file.ts";
import { openRetailEnvironment } from "./retail/open-retail-environment.ts";
import { inShared, NEEDS_SHARED, sharedFolder } from "./test-data/shared-folder.ts";
import { writeSmallAirlineData } from "./test-data/small-airline-data.ts";
import { SMALL_DB, SMALL_TASKS, type SmallData, writeSmallData } from "./test-data/small-data.ts";
import { writeSmallTelecomData } from "./test-data/small-telecom-data.ts";

describe("a small data folder", () => {
  test("gives the domain with the benchmark's policy, its rows, and tasks with executed gold", async () => {
    using data = writeSmallData();
    const { domain, state, tasks, erringGold } = await loadTau2Retail(data.path);
    expect(domain.policy).toBe("# Policy\n\nBe kind.\n");
    const [task] = tasks;
    expect(taskSchema.parse(JSON.parse(JSON.stringify(task)))).toEqual(task);
    expect(task?.domain).toEqual(referToDomain(domain));
    using world = openWorld(domain, { seed: task?.seed ?? 0, state });
    expect(task?.state).toBe(world.stateDigest);
    for (const { name, arguments: input, requestor } of task?.gold.calls ?? []) {
      world.call({ name, arguments: input, requestor });
    }
    expect(world.changes()).toEqual(task?.gold.changes);
    expect(erringGold).toEqual([
      { task: "7", position: 0, action: "7_0", tool: "find_user_id_by_name_zip", message: "User not found" },
    ]);
    expect(task?.gold.calls.map(({ expects, material }) => ({ expects, material }))).toEqual([
      { expects: "error", material: undefined },
      { expects: undefined, material: ["order_id"] },
    ]);
  });

  test("a task is told as the benchmark tells it, checked by state and communication, and judged apart", async () => {
    using data = writeSmallData();
    const { tasks } = await loadTau2Retail(data.path, { split: "train" });
    expect(tasks[0]).toMatchObject({
      id: "7",
      labels: ["train"],
      intent: [
        "Instructions:",
        "\tDomain: retail",
        "\tReason for call:",
        "\t\tYou want to cancel #W0000002.",
        "",
        "\t\tYou have no need of it.",
        "\tKnown info:",
        "\t\tYou are Zoe Ek in zip code 01234.",
        "\tTask instructions:",
        "\t\tBe brief.",
      ].join("\n"),
      user: {
        facts: [
          { name: "name", value: "Zoe Ek" },
          { name: "zip code", value: "01234" },
          { name: "order number", value: "#W0000002" },
        ],
        requests: [{ say: "You want to cancel #W0000002.\n\nYou have no need of it." }],
      },
      checks: [
        { type: "state" },
        { type: "communicate", facts: [{ text: "20" }] },
        { type: "rubric", criteria: ["The agent is brief."], required: false },
      ],
      source: {
        benchmark: "tau2-bench",
        splits: ["train", "base"],
        ticket: "T-1",
        actions: [
          { action_id: "7_0", info: null },
          { action_id: "7_1", info: "the only write" },
        ],
      },
    });
  });

  test("an empty split has no tasks", async () => {
    using data = writeSmallData();
    expect((await loadTau2Retail(data.path, { split: "test" })).tasks).toEqual([]);
  });
});

const INITIAL_STATE =
  '{"initialization_actions": [{"env_type": "assistant", "func_name": "turn_back", "arguments": {}}]}';

describe("a data folder that is not whole", () => {
  const cases: readonly (readonly [string, SmallData, RegExp])[] = [
    ["no database", { "db.json": null }, /retail.db\.json: there is no such file; get the data folder again$/],
    ["no policy", { "policy.md": null }, /policy\.md: there is no such file/],
    [
      "a cut database",
      { "db.json": SMALL_DB.slice(0, 700) },
      /db\.json: not JSON at line \d+, column \d+: expected .+; the file is damaged or cut off, get it again/,
    ],
    ["an empty file", { "split_tasks.json": "" }, /split_tasks\.json: not JSON at line 1, column 1/],
    [
      "a price that is a text",
      { "db.json": SMALL_DB.replace("23.1", '"23.1"') },
      /db\.json: not a valid retail database: at products\["2000000001"\]\.variants\["1200000002"\]\.price: expected number, found "23\.1"/,
    ],
    [
      "an unknown section",
      { "db.json": SMALL_DB.replace('"users"', '"people"') },
      /db\.json: not a valid retail database: at users: .*found nothing \(and 1 more\)/,
    ],
    [
      "an entity under another's key",
      { "db.json": SMALL_DB.replace('"#W0000001": {', '"#W0000003": {') },
      /db\.json: the order_id under "#W0000003" is "#W0000001", not its key/,
    ],
    [
      "a list for a database",
      { "db.json": "[]" },
      /db\.json: not a valid retail database: at the top: expected object/,
    ],
    [
      "a task without arguments",
      { "tasks.json": SMALL_TASKS.replace('"arguments": {"order_id"', '"parameters": {"order_id"') },
      /tasks\.json: not a valid list of tasks: at \[0\]\.evaluation_criteria\.actions\[1\]\.arguments/,
    ],
    [
      "an unknown tool",
      { "tasks.json": SMALL_TASKS.replace("cancel_pending_order", "cancel_order") },
      /tasks\.json: at task "7", evaluation_criteria\.actions\[1\]\.name: retail has no tool "cancel_order"/,
    ],
    [
      "an initial state that cannot be brought about",
      {
        "tasks.json": SMALL_TASKS.replace(
          '"evaluation_criteria"',
          `"initial_state": ${INITIAL_STATE.replace("turn_back", "cancel_pending_order")}, "evaluation_criteria"`,
        ),
      },
      /tasks\.json: at task "7", initial_state: .*order_id/,
    ],
    [
      "a task that is there twice",
      { "tasks.json": `[${SMALL_TASKS.slice(1, -1)}, ${SMALL_TASKS.slice(1, -1)}]` },
      /tasks\.json: at \[1\]\.id: the id "7" is there twice/,
    ],
    [
      "a split of tasks that are not there",
      { "split_tasks.json": '{"base": ["7", "8"]}' },
      /split_tasks\.json: at base\[1\]: no task "8" in tasks\.json/,
    ],
    ["no such split", { "split_tasks.json": '{"train": ["7"]}' }, /there is no split "base"; choose one of train$/],
    [
      "a function that nobody knows",
      { "tasks.json": SMALL_TASKS.replace('"initial_state": null', `"initial_state": ${INITIAL_STATE}`) },
      /tasks\.json: at task "7", initial_state: retail has no function "turn_back"/,
    ],
    [
      "data of its own for a domain that has no use for them",
      {
        "tasks.json": SMALL_TASKS.replace(
          '"initial_state": null',
          '"initial_state": {"initialization_data": {"agent_data": {}}}',
        ),
      },
      /tasks\.json: at task "7", initial_state: retail has no function "lay_over"/,
    ],
    [
      "a history that is none",
      {
        "tasks.json": SMALL_TASKS.replace(
          '"initial_state": null',
          '"initial_state": {"message_history": [{"role": "ghost"}]}',
        ),
      },
      /tasks\.json, task "7", initial_state\.message_history: not a valid list of messages/,
    ],
  ];

  test.each(cases)("%s: one line that names file and place", async (_, files, message) => {
    using folder = writeSmallData(files);
    await expect(loadTau2Retail(folder.path)).rejects.toThrow(message);
    await expect(loadTau2Retail(folder.path)).rejects.toThrow(/^\[benchmarks\] [^\n]*$/);
  });

  test("a folder that holds something else, or none at all", async () => {
    using folder = writeSmallData();
    await expect(loadTau2Retail(`${folder.path}/domains`)).rejects.toThrow(
      /there is no folder "domains" in it; give τ²-bench/,
    );
    await expect(loadTau2Retail(`${folder.path}/nowhere`)).rejects.toThrow(
      /nowhere: there is no such folder; give τ²-bench/,
    );
  });
});

describe.skipIf(!sharedFolder)(`the published retail tasks (${NEEDS_SHARED})`, () => {
  test("all 114 run; the 18 gold calls that raise in the reference are named", async () => {
    const { tasks, erringGold } = await loadTau2Retail(inShared("data", "tau2"));
    expect(tasks).toHaveLength(114);
    expect(erringGold).toHaveLength(18);
    const ids = "2 3 4 35 37 38 39 46 47 54 55 64 67 68 105".split(" ");
    expect([...new Set(erringGold.map(({ task }) => task))]).toEqual(ids);
  });

  test("every recorded gold ends in the same database", async () => {
    const data = inShared("data", "tau2");
    const { tasks } = await loadTau2Retail(data);
    const { hashes } = openRetailEnvironment(data).follow();
    let compared = 0;
    for await (const { id, agentHash, steps } of readFixtureFile(
      inShared("fixtures", "tau2", "gold_retail.dev.jsonl.gz"),
    )) {
      const gold = tasks.find((task) => task.id === id)?.gold;
      const end = steps.findLast((step) => step.agentHash !== undefined)?.agentHash ?? agentHash;
      expect(hashes(gold?.changes ?? []).agent, `task ${id}`).toBe(end);
      expect(gold?.calls.map(({ result }) => result.ok)).toEqual(steps.map((step) => step.exception === undefined));
      compared++;
    }
    expect(compared).toBe(82);
  });

  test("splits are told apart", async () => {
    const data = inShared("data", "tau2");
    expect((await loadTau2Retail(data, { split: "train" })).tasks).toHaveLength(74);
    expect((await loadTau2Retail(data, { split: "test" })).tasks).toHaveLength(40);
  });
});

test("a small airline gives its domain, its policy and its task", async () => {
  using data = writeSmallAirlineData();
  const { domain, tasks, erringGold } = await loadTau2(data.path, "airline");
  expect(domain).toMatchObject({ name: "airline", policy: "# Policy\n\nFly.\n" });
  expect(erringGold).toEqual([]);
  expect(tasks[0]).toMatchObject({
    id: "3",
    checks: [{ type: "state" }, { type: "communicate", facts: [{ text: "50" }] }],
    gold: { changes: [{ table: "reservations", key: "ABC123" }, { table: "users" }] },
  });
});

test("a small carrier's task starts from its own state, and is checked by assertions", async () => {
  using data = writeSmallTelecomData();
  const { domain, state, tasks, erringGold } = await loadTau2(data.path, "telecom");
  expect(domain.policy).toBe(
    "<main_policy>\nBe kind.\n</main_policy>\n<tech_support_policy>\nTurn it off and on.\n</tech_support_policy>",
  );
  expect(erringGold).toEqual([]);
  const [task] = tasks;
  expect(task).toMatchObject({
    setup: [
      { name: "set_user_info", requestor: "user" },
      { name: "turn_data_off", arguments: {}, requestor: "user" },
      { name: "set_data_usage", requestor: "agent" },
    ],
    user: {
      facts: [
        { name: "name", value: "Zoe Ek" },
        { name: "phone number", value: "555-000-1001" },
      ],
      actions: [{ askedBy: ["toggle data now"], call: { name: "toggle_data" } }],
      persona: "In a hurry.",
    },
    checks: [
      { type: "state", required: false },
      {
        type: "assertions",
        assertions: [
          { name: "assert_mobile_data_status", arguments: { expected_status: true } },
          { name: "assert_can_send_mms", arguments: { expected_status: true }, expects: false },
        ],
      },
    ],
    gold: { calls: [{ requestor: "user" }, { requestor: "agent" }] },
  });
  using world = openWorld(domain, { state, setup: task?.setup ?? [] });
  const works = () => world.assert({ name: "assert_mobile_data_status", arguments: { expected_status: true } });
  expect(works()).toBe(false);
  for (const { name, arguments: input, requestor } of task?.gold.calls ?? []) {
    world.call({ name, arguments: input, requestor });
  }
  expect(works()).toBe(true);
  expect(world.changes()).toEqual(task?.gold.changes);
});

describe.skipIf(!sharedFolder)(`the published telecom and mock tasks (${NEEDS_SHARED})`, () => {
  test("all 114 of telecom's base split run, and so do the ten of mock", async () => {
    const telecom = await loadTau2(inShared("data", "tau2"), "telecom");
    expect(telecom.tasks).toHaveLength(114);
    expect(telecom.erringGold).toEqual([]);
    const mock = await loadTau2(inShared("data", "tau2"), "mock");
    expect(mock.tasks).toHaveLength(10);
    expect(mock.erringGold).toEqual([]);
    expect(mock.tasks.filter(({ history }) => history !== undefined).map(({ id }) => id)).toEqual([
      "update_task_with_message_history",
      "update_task_with_history_and_env_assertions",
    ]);
    expect(mock.tasks.filter(({ setup }) => setup?.[0]?.name === "lay_over").map(({ id }) => id)).toEqual([
      "update_task_with_initialization_data",
    ]);
  });
});

describe.skipIf(!sharedFolder)(`the published airline tasks (${NEEDS_SHARED})`, () => {
  test("all 50 run, and none of their gold calls raises", async () => {
    const { tasks, erringGold } = await loadTau2(inShared("data", "tau2"), "airline");
    expect(tasks).toHaveLength(50);
    expect(erringGold).toEqual([]);
  });

  test("every recorded gold ends in the same database", async () => {
    const data = inShared("data", "tau2");
    const { tasks } = await loadTau2(data, "airline");
    const { hashes } = openAirlineEnvironment(data).follow();
    let compared = 0;
    for await (const { id, agentHash, steps } of readFixtureFile(
      inShared("fixtures", "tau2", "gold_airline.dev.jsonl.gz"),
    )) {
      const end = steps.findLast((step) => step.agentHash !== undefined)?.agentHash ?? agentHash;
      const gold = tasks.find((task) => task.id === id)?.gold;
      expect(hashes(gold?.changes ?? []).agent, `task ${id}`).toBe(end);
      compared++;
    }
    expect(compared).toBe(33);
  });
});
