import { basename } from "node:path";
import { jsonObjectSchema, jsonValueSchema } from "@toolworld/contracts";
import { z } from "zod";
import { dataError } from "../data/data-error.ts";
import { checkData } from "../data/read-data-file.ts";
import { TAU2_DOMAINS, type Tau2DomainName } from "../data/tau2-folder.ts";
import { readMessages, type Tau2Message } from "../evaluation/message.ts";
import type { PythonDict, PythonValue } from "../python-values/python-value.ts";
import { readRecordingLines } from "./recording-lines.ts";

const hash = z.string().regex(/^[0-9a-f]{64}$/, "expected 64 hex digits (SHA-256)");
const hashOrNone = hash.nullish();

/** One recorded call: tool, requestor, arguments, result text, and the hashes where they changed. */
const stepSchema = z
  .object({
    t: z.string(),
    r: z.enum(["assistant", "user"]),
    a: jsonObjectSchema,
    res: z.string(),
    exc: z.string().optional(),
    h: hash.optional(),
    u: hashOrNone,
  })
  .transform(({ t, r, a, res, exc, h, u }) => ({
    tool: t,
    requestor: r,
    arguments: a,
    text: res,
    /** The class of Python's exception where the call was an error. */
    exception: exc,
    /** The agent's database after the call, where it differs from before. */
    agentHash: h,
    /** The user's database after the call, where it differs from before. */
    userHash: u,
  }));

const functionCall = z.object({
  env_type: z.enum(["assistant", "user"]),
  func_name: z.string(),
  arguments: jsonObjectSchema,
});

const assertionSchema = functionCall
  .extend({ assert_value: z.boolean(), met: z.boolean().optional(), exc: z.string().optional() })
  .transform(({ func_name, arguments: input, assert_value, met }) => ({
    name: func_name,
    arguments: input,
    /** What the environment answered; undefined where it raised. */
    answer: met === undefined ? undefined : met === assert_value,
  }));

const sequenceSchema = z
  .object({
    id: z.string(),
    h0: hash.optional(),
    u0: hashOrNone,
    steps: z.array(stepSchema),
    init: z.array(functionCall).nullish(),
    init_errors: z.array(jsonValueSchema).nullish(),
    init_data: z.object({ agent_data: jsonObjectSchema.nullish(), user_data: jsonObjectSchema.nullish() }).nullish(),
    history: jsonValueSchema.optional(),
    user_patch: jsonObjectSchema.nullish(),
    assertions: z.array(assertionSchema).nullish(),
  })
  .transform(({ id, h0, u0, steps, init, init_errors, init_data, user_patch, assertions }) => ({
    id,
    agentHash: h0,
    userHash: u0,
    steps,
    /** Functions that were called before the first step. */
    setup: (init ?? []).map(({ env_type, func_name, arguments: input }, index) => ({
      call: { name: func_name, arguments: input, requestor: env_type === "user" ? "user" : "agent" } as const,
      /** Whether the function raised; the ones after it were called all the same. */
      raised: (init_errors?.[index] ?? null) !== null,
    })),
    /** Data that a task lays over the agent's database. */
    data: init_data ?? null,
    /** What was laid over the user's database. */
    userPatch: user_patch ?? null,
    /** What was asked after the last step. */
    assertions: assertions ?? [],
  }));

/** One recorded call. */
export type FixtureStep = z.output<typeof stepSchema> & {
  /** The arguments with the kinds of their numbers. */
  readonly given: PythonDict;
};

type SequenceFields = z.output<typeof sequenceSchema>;

/** A function that was called before the first step. */
export type FixtureSetup = SequenceFields["setup"][number] & {
  /** The arguments with the kinds of their numbers. */
  readonly given: PythonDict;
};

/** One recording: calls on a fresh database, one after another. */
export type FixtureSequence = Omit<SequenceFields, "steps" | "setup"> & {
  readonly steps: readonly FixtureStep[];
  readonly setup: readonly FixtureSetup[];
  /** Messages whose calls were made before the first step. */
  readonly history: readonly Tau2Message[];
};

/** Whether a recording starts in another state than the data folder's. */
export function startsElsewhere({ setup, data, userPatch, history }: FixtureSequence): boolean {
  return setup.length > 0 || data !== null || userPatch !== null || history.length > 0;
}

/**
 * The domain that a fixture file was recorded in: its name says so, as in `gold_retail.dev.jsonl.gz`.
 *
 * @throws ToolworldError of type `other-data` when it does not.
 */
export function fixtureDomain(file: string): Tau2DomainName {
  const match = new RegExp(`^(?:gold|fuzz|directed)_(${TAU2_DOMAINS.join("|")})\\.`).exec(basename(file));
  if (match) return match[1] as Tau2DomainName;
  throw dataError(
    "other-data",
    file,
    "its name does not say what it is; give gold_, fuzz_ or directed_DOMAIN.….jsonl.gz",
  );
}

/**
 * The recordings of a gzipped JSON Lines file, one at a time.
 *
 * @throws ToolworldError that names file and line when the file is missing, cut off, or holds something else.
 */
export async function* readFixtureFile(file: string): AsyncGenerator<FixtureSequence> {
  for await (const { value, from } of readRecordingLines(file)) yield toSequence(value, from);
}

/** What the schema reads has forgotten the kinds of numbers, so the arguments are kept beside it. */
function toSequence(value: PythonValue, from: string): FixtureSequence {
  const sequence = checkData(sequenceSchema, value, { what: "recording", from });
  const dict = value as PythonDict;
  const steps = dict.get("steps") as readonly PythonDict[];
  const setup = (dict.get("init") ?? []) as readonly PythonDict[];
  const history = dict.get("history") ?? null;
  return {
    ...sequence,
    steps: sequence.steps.map((step, index) => ({ ...step, given: steps[index]?.get("a") as PythonDict })),
    setup: sequence.setup.map((call, index) => ({ ...call, given: setup[index]?.get("arguments") as PythonDict })),
    history: history === null ? [] : readMessages(history, `${from}, history`),
  };
}
