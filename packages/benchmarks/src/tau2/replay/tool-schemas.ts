import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { type JsonObject, jsonObjectSchema } from "@toolworld/contracts";
import { z } from "zod";
import { dataError } from "../data/data-error.ts";
import { checkData, readDataJson } from "../data/read-data-file.ts";
import type { Tau2DomainName } from "../data/tau2-folder.ts";

/** What the reference says of a domain's tools and of its opening state, written down with the recordings. */
export interface ToolSchemas {
  readonly file: string;
  readonly agentHash: string;
  readonly userHash: string | null;
  /** Tests whether arguments fit the reference's own schema of a tool. A tool that is not there has none to break. */
  fits(requestor: "assistant" | "user", tool: string, input: JsonObject): boolean;
}

const toolsSchema = z.record(
  z.string(),
  z.object({ schema: z.object({ function: z.object({ parameters: jsonObjectSchema }) }) }),
);

const domainSchema = z.object({
  assistant: toolsSchema.default({}),
  user: toolsSchema.default({}),
  initial_db_hash: z.string(),
  initial_user_db_hash: z.string().nullable(),
});

/**
 * Reads `tool_schemas.json`, which lies next to the recordings.
 *
 * @throws ToolworldError of type `missing-data` when it does not.
 */
export function readToolSchemas(fixtureFile: string, domain: Tau2DomainName): ToolSchemas {
  const file = join(dirname(fixtureFile), "tool_schemas.json");
  if (!existsSync(file)) {
    throw dataError(
      "missing-data",
      file,
      `there is no such file; put the one that was recorded with ${fixtureFile} there`,
    );
  }
  const source = { what: "list of tool schemas", from: file };
  const schema = z.object({ [domain]: domainSchema } as Readonly<Record<Tau2DomainName, typeof domainSchema>>);
  const { [domain]: recorded } = checkData(schema, readDataJson(file), source);
  const validators = new Map<string, z.ZodType>();
  for (const side of ["assistant", "user"] as const) {
    for (const [name, { schema }] of Object.entries(recorded[side])) {
      const parameters = { ...schema.function.parameters, additionalProperties: false };
      try {
        validators.set(`${side}/${name}`, z.fromJSONSchema(parameters as Parameters<typeof z.fromJSONSchema>[0]));
      } catch (cause) {
        const place = `${domain}.${side}.${name}.schema.function.parameters`;
        throw dataError("invalid-data", file, `at ${place}: no JSON Schema: ${(cause as Error).message}`, cause);
      }
    }
  }
  return {
    file,
    agentHash: recorded.initial_db_hash,
    userHash: recorded.initial_user_db_hash,
    fits: (side, tool, input) => validators.get(`${side}/${tool}`)?.safeParse(input).success ?? true,
  };
}
