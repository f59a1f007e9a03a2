import type { Domain, JsonValue, Tool } from "@toolworld/contracts";
import { telecom } from "@toolworld/domain-telecom";
import { z } from "zod";

/** Our telecom domain as the benchmark has it: its policy, and an access point that reads texts as pydantic does. */
export function createTelecomDomain(policy: string): Domain {
  const domain = telecom as unknown as Domain;
  return { ...domain, policy, userTools: domain.userTools.map(readLoosely) };
}

/** The reference takes any object for the settings and makes a model of it: "80" is read as 80, "yes" as true. */
function readLoosely(tool: Tool): Tool {
  const settings = tool.parameters.shape.apn_settings as z.ZodType | undefined;
  if (tool.name !== "set_apn_settings" || settings === undefined) return tool;
  return { ...tool, parameters: z.object({ apn_settings: z.preprocess(coerceSettings, settings) }) };
}

function coerceSettings(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const { reset_at_reboot, mms_port, ...rest } = value as Readonly<Record<string, JsonValue>>;
  return {
    ...rest,
    ...(reset_at_reboot !== undefined && { reset_at_reboot: toBoolean(reset_at_reboot) }),
    ...(mms_port !== undefined && { mms_port: toInt(mms_port) }),
  };
}

const TRUE: readonly string[] = ["1", "true", "t", "yes", "y", "on"];
const FALSE: readonly string[] = ["0", "false", "f", "no", "n", "off"];

function toBoolean(value: JsonValue): JsonValue {
  if (typeof value !== "string" && typeof value !== "number") return value;
  const word = String(value).toLowerCase();
  if (TRUE.includes(word)) return true;
  return FALSE.includes(word) ? false : value;
}

function toInt(value: JsonValue): JsonValue {
  if (typeof value === "boolean") return Number(value);
  return typeof value === "string" && /^\s*[+-]?\d+(\.0+)?\s*$/.test(value) ? Number(value) : value;
}
