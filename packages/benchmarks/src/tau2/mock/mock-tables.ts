import type { ToolContext } from "@toolworld/contracts";
import { table } from "@toolworld/kit";
import { z } from "zod";

/** Whether a task is done. */
export const TaskStatus = z.enum(["pending", "completed"]);

/** Whether a notification was seen. */
export const NotificationStatus = z.enum(["unread", "read"]);

const tasks = table(
  z.object({
    task_id: z.string(),
    title: z.string(),
    description: z.string().nullable().default(null),
    status: TaskStatus,
  }),
  { key: "task_id" },
);

const users = table(z.object({ user_id: z.string(), name: z.string(), tasks: z.array(z.string()) }), {
  key: "user_id",
});

const notifications = table(
  z.object({
    notification_id: z.string(),
    message: z.string(),
    status: NotificationStatus,
    task_id: z.string().nullable().default(null),
  }),
  { key: "notification_id", side: "user" },
);

/** A list of things to do, whose they are, and what each user was told of it. */
export const mockTables = { tasks, users, notifications };

/** The tables as a type. */
export type MockTables = typeof mockTables;

/** What a tool works with. */
export type MockContext = ToolContext<MockTables>;
