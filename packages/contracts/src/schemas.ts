import { z } from "zod";
import { callSchema } from "./call/call.ts";
import { callResultSchema } from "./call/call-result.ts";
import { toolDescriptionSchema } from "./call/tool-description.ts";
import { domainReferenceSchema } from "./domain/domain-reference.ts";
import { episodeSchema } from "./episode/episode.ts";
import { stepSchema } from "./episode/step.ts";
import type { JsonObject } from "./json.ts";
import { judgeAnswerSchema } from "./ports/judge-port.ts";
import { changesSchema } from "./state/changes.ts";
import { footprintSchema } from "./state/footprint.ts";
import { predicateSchema } from "./state/predicate.ts";
import { checkSchema } from "./task/check.ts";
import { goldSchema } from "./task/gold.ts";
import { taskSchema } from "./task/task.ts";
import { taskDraftSchema } from "./task/task-draft.ts";
import { userScriptSchema } from "./task/user-script.ts";
import { certificateSchema } from "./verdict/certificate.ts";
import { verdictSchema } from "./verdict/verdict.ts";

/** Every schema of the contract, by the word it stands for. */
export const schemas = {
  call: callSchema,
  callResult: callResultSchema,
  certificate: certificateSchema,
  changes: changesSchema,
  check: checkSchema,
  domainReference: domainReferenceSchema,
  episode: episodeSchema,
  footprint: footprintSchema,
  gold: goldSchema,
  judgeAnswer: judgeAnswerSchema,
  predicate: predicateSchema,
  step: stepSchema,
  task: taskSchema,
  taskDraft: taskDraftSchema,
  toolDescription: toolDescriptionSchema,
  userScript: userScriptSchema,
  verdict: verdictSchema,
} as const satisfies Readonly<Record<string, z.ZodType>>;

/** The name of a schema of the contract. */
export type SchemaName = keyof typeof schemas;

/** The JSON Schema (draft 2020-12) of a schema of the contract, for readers in other languages. */
export function toContractJsonSchema(name: SchemaName): JsonObject {
  return z.toJSONSchema(schemas[name], { unrepresentable: "any", reused: "ref" }) as unknown as JsonObject;
}
