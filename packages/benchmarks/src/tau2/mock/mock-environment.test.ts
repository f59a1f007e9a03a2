import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Call, JsonObject } from "@toolworld/contracts";
import { openWorld } from "@toolworld/world";
import { afterAll, describe, expect, test } from "vitest";
import { jsonToPython } from "../python-values/json-to-python.ts";
import type { PythonDict } from "../python-values/python-value.ts";
import { openMockEnvironment } from "./open-mock-environment.ts";

const path = mkdtempSync(join(tmpdir(), "tau2-"));
const folder = join(path, "domains", "mock");
mkdirSync(folder, { recursive: true });
const task = { task_id: "task_1", title: "Sow", description: null, status: "pending" };
const files = {
  "db.json": { tasks: { task_1: task }, users: { ann: { user_id: "ann", name: "Ann", tasks: ["task_1"] } } },
  "user_db.json": {
    notifications: { n1: { notification_id: "n1", message: "Sow!", status: "unread", task_id: "task_1" } },
  },
};
for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), JSON.stringify(content));
writeFileSync(join(folder, "policy.md"), "Sow.");
afterAll(() => rmSync(path, { recursive: true }));

const environment = openMockEnvironment(path);

function play(...calls: readonly (readonly [name: string, input?: JsonObject, requestor?: Call["requestor"]])[]) {
  using world = openWorld(environment.domain, { state: environment.state });
  const follower = environment.follow();
  return calls.map(([name, input = {}, requestor = "agent"]) => {
    const call = { name, arguments: input, requestor };
    return follower.note(call, world.call(call).result, jsonToPython(call.arguments) as PythonDict).text();
  });
}

describe("the text of a tool message", () => {
  test("tasks are numbered, and told with their user", () => {
    expect(play(["create_task", { user_id: "ann", title: "Reap" }], ["get_users"])).toEqual([
      '{"task_id": "task_2", "title": "Reap", "description": null, "status": "pending"}',
      '[{"user_id": "ann", "name": "Ann", "tasks": ["task_1", "task_2"]}]',
    ]);
  });

  test("the user has tools of their own, and no others", () => {
    expect(
      play(
        ["dismiss_notification", { notification_id: "n1" }, "user"],
        ["check_notifications", {}, "user"],
        ["get_users", {}, "user"],
        ["check_notifications"],
      ),
    ).toEqual([
      "Notification n1 dismissed",
      '[{"notification_id": "n1", "message": "Sow!", "status": "read", "task_id": "task_1"}]',
      "Error: Tool 'get_users' not found.",
      "Error: Tool 'check_notifications' not found.",
    ]);
  });

  test("what is not there is an error in the reference's words", () => {
    expect(
      play(
        ["create_task", { user_id: "bob", title: "Reap" }],
        ["update_task_status", { task_id: "task_9", status: "completed" }],
        ["dismiss_notification", { notification_id: "n9" }, "user"],
      ),
    ).toEqual(["Error: User bob not found", "Error: Task task_9 not found", "Error: Notification n9 not found"]);
  });
});

describe("data of a task's own", () => {
  const data = { agent_data: { users: { ann: { name: "Anna" } } }, user_data: null };

  test("are laid over the database", () => {
    expect(environment.initialRows?.(data).users).toEqual([{ user_id: "ann", name: "Anna", tasks: ["task_1"] }]);
    using world = openWorld(environment.domain, { setup: [{ name: "lay_over", arguments: data }] });
    expect(world.dump().users).toEqual([{ user_id: "ann", name: "Anna", tasks: ["task_1"] }]);
  });

  test("may hold the number that the next task gets: it is replaced", () => {
    const agent_data = { tasks: { task_3: { ...task, task_id: "task_3", description: "Old" } } };
    using world = openWorld(environment.domain, {
      state: environment.initialRows?.({ agent_data, user_data: null }) ?? {},
    });
    world.call({ name: "create_task", arguments: { user_id: "ann", title: "Reap" } });
    expect(world.dump().tasks).toEqual([task, { ...task, task_id: "task_3", title: "Reap" }]);
    expect(world.dump().users).toMatchObject([{ tasks: ["task_1", "task_3"] }]);
  });

  test("make the reference take the agent's database for the user's as well", () => {
    using world = openWorld(environment.domain, { state: environment.initialRows?.(data) ?? {} });
    const hashes = environment.follow({ world, data }).hashes([]);
    expect(hashes?.user).toBe(hashes.agent);
    expect(hashes.agent).not.toBe(environment.follow().hashes([]).agent);
    expect(environment.follow().hashes([]).user).not.toBe(environment.follow().hashes([]).agent);
  });
});
