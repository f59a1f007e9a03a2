import { join } from "node:path";
import { type JsonObject, parse, type RowOf } from "@toolworld/contracts";
import { z } from "zod";
import { dataError } from "../data/data-error.ts";
import { mergeJson } from "../data/merge-json.ts";
import { checkData, readDataJson } from "../data/read-data-file.ts";
import type { Tau2InitializationData } from "../data/tau2-task.ts";
import { type MockTables, mockTables } from "./mock-tables.ts";

/** The rows of the mock domain, in the order in which the benchmark's two databases hold them. */
export interface MockRows {
  readonly [table: string]: readonly JsonObject[];
  readonly tasks: readonly RowOf<MockTables["tasks"]>[];
  readonly users: readonly RowOf<MockTables["users"]>[];
  readonly notifications: readonly RowOf<MockTables["notifications"]>[];
}

/**
 * Reads `db.json` and `user_db.json` of the mock folder as rows, a task's own data laid over them.
 *
 * @throws ToolworldError that names the file, the path in it, and what was found there.
 */
export function readMockRows(domainFolder: string, data?: Tau2InitializationData): MockRows {
  const files = { agent: join(domainFolder, "db.json"), user: join(domainFolder, "user_db.json") };
  const agent = readDatabase(agentSchema, files.agent, data?.agent_data ?? {});
  const user = readDatabase(userSchema, files.user, data?.user_data ?? {});
  return {
    tasks: inOrder(agent.tasks, "task_id", files.agent),
    users: inOrder(agent.users, "user_id", files.agent),
    notifications: inOrder(user.notifications, "notification_id", files.user),
  };
}

const agentSchema = z.strictObject({
  tasks: z.record(z.string(), mockTables.tasks.schema),
  users: z.record(z.string(), mockTables.users.schema),
});
const userSchema = z.strictObject({ notifications: z.record(z.string(), mockTables.notifications.schema) });

function readDatabase<Schema extends z.ZodType>(schema: Schema, file: string, laidOver: JsonObject): z.output<Schema> {
  const source = { what: "mock database", from: file };
  const database = checkData(schema, readDataJson(file), source);
  return parse(schema, mergeJson(database as JsonObject, laidOver), { room: "benchmarks", ...source });
}

/** The entities of a section in their order. No id of the benchmark looks like an index, so none is moved forward. */
function inOrder<Entity extends JsonObject>(entities: Readonly<Record<string, Entity>>, idField: string, file: string) {
  return Object.entries(entities).map(([id, entity]) => {
    if (entity[idField] === id) return entity;
    const found = JSON.stringify(entity[idField]);
    throw dataError("invalid-data", file, `the ${idField} under "${id}" is ${found}, not its key`);
  });
}
