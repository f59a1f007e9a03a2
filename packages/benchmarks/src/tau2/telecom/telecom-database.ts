import { join } from "node:path";
import type { JsonObject } from "@toolworld/contracts";
import { parse } from "@toolworld/contracts";
import { tables } from "@toolworld/domain-telecom";
import { parse as parseToml, TomlError } from "smol-toml";
import { z } from "zod";
import { dataError } from "../data/data-error.ts";
import { mergeJson } from "../data/merge-json.ts";
import { readDataText } from "../data/read-data-file.ts";
import type { Tau2InitializationData } from "../data/tau2-task.ts";

/** The rows of the telecom domain's tables, in the order in which the benchmark's two databases hold them. */
export interface TelecomRows {
  readonly [table: string]: readonly JsonObject[];
  readonly plans: readonly JsonObject[];
  readonly devices: readonly JsonObject[];
  readonly customers: readonly JsonObject[];
  readonly lines: readonly JsonObject[];
  readonly bills: readonly JsonObject[];
  readonly phone: readonly JsonObject[];
  readonly apps: readonly JsonObject[];
  readonly surroundings: readonly JsonObject[];
}

/**
 * Reads `db.toml` and `user_db.toml` of the telecom folder as rows. Keys that the benchmark does not know are an error, as
 * there.
 *
 * @throws ToolworldError that names the file, the path in it, and what was found there.
 */
export function readTelecomRows(domainFolder: string, data?: Tau2InitializationData): TelecomRows {
  const files = { agent: join(domainFolder, "db.toml"), user: join(domainFolder, "user_db.toml") };
  const agent = check(agentSchema, readToml(files.agent), files.agent);
  const user = check(userSchema, readToml(files.user), files.user);
  if (!data) return { ...agent, ...toPhoneRows(user) };
  return {
    ...check(agentSchema, mergeJson(agent, data.agent_data ?? {}), files.agent),
    ...toPhoneRows(check(userSchema, mergeJson(user as unknown as JsonObject, data.user_data ?? {}), files.user)),
  };
}

function check<Schema extends z.ZodType>(schema: Schema, value: JsonObject, from: string): z.output<Schema> {
  return parse(schema, value, { room: "benchmarks", what: "telecom database", from });
}

/** Numbers are ints or floats by the field that they stand in, so what TOML makes of them does not matter. */
function readToml(file: string): JsonObject {
  const text = readDataText(file);
  try {
    return parseToml(text) as JsonObject;
  } catch (cause) {
    if (!(cause instanceof TomlError)) throw cause;
    const problem = cause.message.split("\n")[0];
    const message = `line ${cause.line}: ${problem}; the file is damaged or cut off, get it again`;
    throw dataError("unreadable-data", file, message, cause);
  }
}

const rowsOf = (schema: z.ZodObject) => z.array(schema.strict() as unknown as z.ZodType<JsonObject>);

const agentSchema = z.strictObject({
  plans: rowsOf(tables.plans.schema),
  customers: rowsOf(tables.customers.schema.extend({ created_at: z.string().default("2025-01-01") })),
  lines: rowsOf(tables.lines.schema),
  bills: rowsOf(tables.bills.schema),
  devices: rowsOf(tables.devices.schema),
});

const VPN_SERVER = { server_address: "192.168.1.1", protocol: "OpenVPN", server_performance: "excellent" };
const NOTHING_ALLOWED = { sms: false, storage: false, phone: false, network: false };
const permission = z.boolean().default(false);

const appSchema = z.strictObject({
  app_name: z.string(),
  permissions: z
    .strictObject({ sms: permission, storage: permission, phone: permission, network: permission })
    .default(NOTHING_ALLOWED),
});

const deviceSchema = tables.phone.schema
  .omit({ id: true, vpn_profile: true })
  .extend({ app_statuses: z.record(z.string(), appSchema) })
  .strict();

const surroundingsSchema = tables.surroundings.schema
  .omit({ id: true, line_id: true })
  .extend({
    is_abroad: z.boolean().default(false),
    roaming_allowed: z.boolean().default(false),
    signal_strength: z
      .record(z.string(), z.string())
      .default({ "2G": "poor", "3G": "fair", "4G": "good", "5G": "excellent" }),
    mobile_data_usage_exceeded: z.boolean().default(false),
    line_active: z.boolean().default(true),
  })
  .strict();

const userSchema = z.strictObject({ device: deviceSchema, surroundings: surroundingsSchema.prefault({}) });

/** The device loses its apps to a table of their own, and gets the server that its VPN connects to. */
function toPhoneRows({ device, surroundings }: z.output<typeof userSchema>) {
  const { app_statuses, ...phone } = device;
  return {
    phone: [{ id: "phone", ...phone, vpn_profile: VPN_SERVER }],
    apps: Object.values(app_statuses),
    surroundings: [{ id: "surroundings", ...surroundings, line_id: null }],
  };
}
