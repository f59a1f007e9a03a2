import type { Changes, JsonObject } from "@toolworld/contracts";
import { list, model, type PythonShape, plain } from "../python-values/python-shape.ts";
import { applyChanges, type ChangedRows, rowsByKey } from "../state-hash/apply-changes.ts";
import { createDocumentHasher, type Document, type Replacements } from "../state-hash/document-hasher.ts";
import type { Tau2Hashes } from "../tau2-environment.ts";
import type { MockRows } from "./mock-database.ts";

/** A task. */
export const taskShape: PythonShape = model({ task_id: plain, title: plain, description: plain, status: plain });

/** A user with the tasks that they have. */
export const userShape: PythonShape = model({ user_id: plain, name: plain, tasks: list(plain) });

/** A notification. */
export const notificationShape: PythonShape = model({
  notification_id: plain,
  message: plain,
  status: plain,
  task_id: plain,
});

const AGENT = { tasks: taskShape, users: userShape };
const USER = { notifications: notificationShape };

/** The reference's hashes of mock's two databases after a world's changes. */
export function createMockHasher(rows: MockRows): (changes: Changes) => Tau2Hashes {
  const base = {
    tasks: rowsByKey(rows.tasks, "task_id"),
    users: rowsByKey(rows.users, "user_id"),
    notifications: rowsByKey(rows.notifications, "notification_id"),
  };
  const agent = createDocumentHasher(shaped(AGENT, new Map(Object.entries(base))) as Document);
  const user = createDocumentHasher(shaped(USER, new Map(Object.entries(base))) as Document);
  return (changes) => {
    const changed = applyChanges(changes, base);
    return { agent: agent.hash(shaped(AGENT, changed)), user: user.hash(shaped(USER, changed)) };
  };
}

function shaped(shapes: Readonly<Record<string, PythonShape>>, rows: ChangedRows): Replacements {
  const sections = Object.entries(shapes).flatMap(([name, shape]) => {
    const section = rows.get(name);
    if (!section) return [];
    return [[name, new Map(Array.from(section, ([key, row]) => [key, row && shape(row as JsonObject)]))] as const];
  });
  return new Map(sections);
}
