import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openMockEnvironment } from "../mock/open-mock-environment.ts";
import { parsePythonJson } from "../python-values/parse-python-json.ts";
import { answering, calling, messages } from "../test-data/small-episode.ts";
import { openEvaluator } from "./evaluate.ts";
import { readSourcedTask } from "./sourced-task.ts";

const path = mkdtempSync(join(tmpdir(), "tau2-"));
const folder = join(path, "domains", "mock");
mkdirSync(folder, { recursive: true });
const notification = { notification_id: "n1", message: "Sow!", status: "unread", task_id: null };
const files = {
  "db.json": { tasks: {}, users: { ann: { user_id: "ann", name: "Ann", tasks: [] } } },
  "user_db.json": { notifications: { n1: notification } },
};
for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), JSON.stringify(content));
writeFileSync(join(folder, "policy.md"), "Sow.");
afterAll(() => rmSync(path, { recursive: true }));

const environment = openMockEnvironment(path);
const DISMISS = ["dismiss_notification", { notification_id: "n1" }] as const;

async function evaluate(list: readonly object[], { solo = false, initial = {} } = {}) {
  using evaluator = openEvaluator(environment);
  const actions = [{ action_id: "0", name: DISMISS[0], arguments: DISMISS[1], requestor: "user" }];
  const task = {
    id: "t",
    user_scenario: { instructions: "" },
    evaluation_criteria: { actions },
    initial_state: initial,
  };
  const result = await evaluator.evaluate({
    task: readSourcedTask(parsePythonJson(JSON.stringify(task)), "a test"),
    messages: messages(...list),
    terminationReason: "agent_stop",
    type: "env",
    solo,
  });
  return result.ok ? result.rewardInfo.reward : result.error;
}

test("alone, the agent has the user's tools", async () => {
  const list = [calling("1", ...DISMISS), answering("1", "Notification n1 dismissed")];
  expect(await evaluate(list, { solo: true })).toBe(1);
  expect(
    await evaluate([calling("1", ...DISMISS), answering("1", "Error: Tool 'dismiss_notification' not found.")]),
  ).toBe(0);
});

test("alone, nobody calls as the user", async () => {
  const [name, input] = DISMISS;
  const call = { role: "assistant", tool_calls: [{ id: "1", name, arguments: input, requestor: "user" }] };
  const text = "Error: User tool calls are not allowed in solo mode";
  expect(await evaluate([call, answering("1", text, "user")], { solo: true })).toBe(0);
  expect(await evaluate([call, answering("1", "Notification n1 dismissed", "user")], { solo: true })).toMatchObject({
    type: "result-mismatch",
  });
  expect(await evaluate([{ role: "user", content: "Hi" }], { solo: true })).toEqual({
    type: "solo-mode",
    message: "User messages are not allowed in solo mode",
  });
});

test("a task that cannot begin is an error of the evaluation, and told before what is wrong with its episode", async () => {
  const unanswered = [calling("1", ...DISMISS)];
  const action = { env_type: "user", func_name: "sow", arguments: {} };
  for (const initial of [
    { initialization_data: { agent_data: { tasks: { t: 5 } } } },
    { initialization_actions: [action] },
  ]) {
    expect(await evaluate(unanswered, { initial })).toMatchObject({ type: "initial-state" });
  }
  expect(await evaluate(unanswered)).toMatchObject({ type: "missing-tool-message" });
});
