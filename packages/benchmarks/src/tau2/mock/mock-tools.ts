import type { JsonObject, Table, TableState } from "@toolworld/contracts";
import { defineAssertion, defineTool } from "@toolworld/kit";
import { z } from "zod";
import { type MockContext, type MockTables, mockTables, NotificationStatus, TaskStatus } from "./mock-tables.ts";

const tool = defineTool<MockTables>();
const assertion = defineAssertion<MockTables>();
const taskId = z.string().meta({ references: "tasks.task_id", description: "The id of the task." });
const userId = z.string().meta({ references: "users.user_id", description: "The id of the user." });
const notificationId = z
  .string()
  .meta({ references: "notifications.notification_id", description: "The id of the notification." });

const createTask = tool({
  name: "create_task",
  kind: "write",
  description: "Add a task to what a user has to do.",
  parameters: z.object({
    user_id: userId,
    title: z.string().describe("What is to be done."),
    description: z.string().optional().describe("More about it."),
  }),
  execute({ state, refuse }, { user_id, title, description = null }) {
    const { tasks } = state.users.get(user_id) ?? refuse(`User ${user_id} not found`);
    const task_id = `task_${state.tasks.count() + 1}`;
    const columns = { title, description, status: "pending" as const };
    state.users.update(user_id, { tasks: [...tasks, task_id] });
    // the number is how many there are, so that it may be taken; the reference then replaces the task
    if (state.tasks.get(task_id)) return state.tasks.update(task_id, columns);
    return state.tasks.insert({ task_id, ...columns });
  },
});

const getUsers = tool({
  name: "get_users",
  kind: "read",
  description: "List all users with their tasks.",
  parameters: z.object({}),
  execute: ({ state }) => state.users.find(),
});

const updateTaskStatus = tool({
  name: "update_task_status",
  kind: "write",
  description: "Say whether a task is done.",
  parameters: z.object({ task_id: taskId, status: TaskStatus.describe("Whether it is done.") }),
  execute(context, { task_id, status }) {
    findTask(context, task_id);
    return context.state.tasks.update(task_id, { status });
  },
});

const transferToHumanAgents = tool({
  name: "transfer_to_human_agents",
  kind: "read",
  description: "Hand the user over to a person.",
  parameters: z.object({ summary: z.string().describe("What the user needs.") }),
  execute: () => "Transfer successful",
});

const checkNotifications = tool({
  name: "check_notifications",
  kind: "read",
  description: "List your notifications.",
  parameters: z.object({}),
  execute: ({ state }) => state.notifications.find(),
});

const dismissNotification = tool({
  name: "dismiss_notification",
  kind: "write",
  description: "Mark a notification as read.",
  parameters: z.object({ notification_id: notificationId }),
  execute(context, { notification_id }) {
    findNotification(context, notification_id);
    context.state.notifications.update(notification_id, { status: "read" });
    return `Notification ${notification_id} dismissed`;
  },
});

const addNotification = tool({
  name: "add_notification",
  kind: "write",
  description: "Let a user have a notification that was not read yet.",
  parameters: z.object({
    notification_id: z.string().describe("Its id; one that is there already is replaced."),
    message: z.string().describe("What it says."),
    task_id: z.string().nullable().default(null).describe("The task that it is about."),
  }),
  execute({ state }, { notification_id, ...content }) {
    const columns = { ...content, status: "unread" as const };
    if (state.notifications.get(notification_id)) state.notifications.update(notification_id, columns);
    else state.notifications.insert({ notification_id, ...columns });
    return null;
  },
});

const layOver = tool({
  name: "lay_over",
  kind: "write",
  description: "Lay a task's own data over the databases, object into object.",
  parameters: z.object({
    agent_data: laidOver({ tasks: mockTables.tasks, users: mockTables.users }),
    user_data: laidOver({ notifications: mockTables.notifications }),
  }),
  execute({ state }, { agent_data, user_data }) {
    for (const [name, entities] of Object.entries({ ...agent_data, ...user_data })) {
      const rows = state[name as keyof MockTables] as TableState;
      for (const [id, columns] of Object.entries(entities ?? {})) {
        if (rows.get(id)) rows.update(id, columns as JsonObject);
        else rows.insert(columns as JsonObject);
      }
    }
    return null;
  },
});

/** Parts of rows by id, table by table; or none. */
function laidOver(tables: Readonly<Record<string, Table>>) {
  const parts = Object.entries(tables).map(([name, { schema }]) => {
    return [name, z.record(z.string(), schema.partial().strict()).optional()] as const;
  });
  return z.strictObject(Object.fromEntries(parts)).nullable().default(null).describe("Parts of rows, by table and id.");
}

/** The agent's tools. */
export const mockAgentTools = [createTask, getUsers, updateTaskStatus, transferToHumanAgents];

/** The user's tools. */
export const mockUserTools = [checkNotifications, dismissNotification];

/** What brings about an initial state. */
export const mockSetupTools = [addNotification, layOver];

/** What can be asked at the end. */
export const mockAssertions = {
  assert_number_of_tasks: assertion({
    description: "The user has so many tasks.",
    parameters: z.object({ user_id: userId, expected_number: z.int().describe("How many.") }),
    holds: ({ state, refuse }, { user_id, expected_number }) =>
      (state.users.get(user_id) ?? refuse(`User ${user_id} not found`)).tasks.length === expected_number,
  }),
  assert_task_status: assertion({
    description: "The task is done, or not, as expected.",
    parameters: z.object({ task_id: taskId, expected_status: TaskStatus.describe("What is expected.") }),
    holds: (context, { task_id, expected_status }) => findTask(context, task_id).status === expected_status,
  }),
  assert_notification_status: assertion({
    description: "The notification was read, or not, as expected.",
    parameters: z.object({
      notification_id: notificationId,
      expected_status: NotificationStatus.describe("What is expected."),
    }),
    holds: (context, { notification_id, expected_status }) =>
      findNotification(context, notification_id).status === expected_status,
  }),
};

function findTask({ state, refuse }: MockContext, taskId: string) {
  return state.tasks.get(taskId) ?? refuse(`Task ${taskId} not found`);
}

function findNotification({ state, refuse }: MockContext, notificationId: string) {
  return state.notifications.get(notificationId) ?? refuse(`Notification ${notificationId} not found`);
}
