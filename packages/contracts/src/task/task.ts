import { z } from "zod";
import { type Call, callSchema } from "../call/call.ts";
import { type Digest, digest, digestSchema } from "../digest/digest.ts";
import { type DomainReference, domainReferenceSchema } from "../domain/domain-reference.ts";
import { type Step, stepSchema } from "../episode/step.ts";
import { type JsonObject, jsonObjectSchema } from "../json.ts";
import { type Certificate, certificateSchema } from "../verdict/certificate.ts";
import { type Check, checkSchema } from "./check.ts";
import { type Gold, goldSchema } from "./gold.ts";
import { type UserScript, userScriptSchema } from "./user-script.ts";

/** The version of the task contract. */
export const TASK_CONTRACT = "task/1";

/** A user's intent in a domain, with what must hold at the end. */
export interface Task {
  readonly contract: typeof TASK_CONTRACT;
  /** Unique in its file. */
  readonly id: string;
  readonly domain: DomainReference;
  /** The seed that its world is opened with. */
  readonly seed: string | number;
  /** The digest of the rows that its world opens with, where they are not the domain's own seed data. */
  readonly state?: Digest;
  /** Calls of the domain's setup tools that put the world into the task's initial state. */
  readonly setup?: readonly Call[];
  /** What was said and done before the agent takes over. */
  readonly history?: readonly Step[];
  /** What the user wants, told to whoever plays the user. */
  readonly intent: string;
  readonly user: UserScript;
  readonly gold: Gold;
  /** Calls that the user asks for and that must not be made; each must make the task fail, unless the world refuses it. */
  readonly temptations?: readonly Call[];
  /** What must hold at the end. */
  readonly checks: readonly Check[];
  /** Proof that the task can be solved, is not solved already, and cannot be faked. */
  readonly certificate?: Certificate;
  /** Words to sort tasks by: `refusal`, `multi-step`. */
  readonly labels?: readonly string[];
  /** How hard it is, from 0 (easy) to 1, where that was measured. */
  readonly difficulty?: number;
  /** Where it comes from, and whatever an importer wants to keep. */
  readonly source?: JsonObject;
}

/** A task, as a zod schema. */
export const taskSchema: z.ZodType<Task> = z.strictObject({
  contract: z.literal(TASK_CONTRACT),
  id: z.string().min(1),
  domain: domainReferenceSchema,
  seed: z.union([z.string(), z.number()]),
  state: digestSchema.exactOptional(),
  setup: z.array(callSchema).exactOptional(),
  history: z.array(stepSchema).exactOptional(),
  intent: z.string(),
  user: userScriptSchema,
  gold: goldSchema,
  temptations: z.array(callSchema).exactOptional(),
  checks: z.array(checkSchema),
  certificate: certificateSchema.exactOptional(),
  labels: z.array(z.string()).exactOptional(),
  difficulty: z.number().min(0).max(1).exactOptional(),
  source: jsonObjectSchema.exactOptional(),
});

/** What an episode and a verdict remember of a task: everything but its certificate, which comes after it. */
export function taskDigest(task: Task): Digest {
  let known = digests.get(task);
  if (known === undefined) {
    const { certificate: _, ...rest } = task;
    known = digest(rest);
    digests.set(task, known);
  }
  return known;
}

/** A task is a value: its digest is worked out once. */
const digests = new WeakMap<Task, Digest>();
