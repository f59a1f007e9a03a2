import { basename } from "node:path";
import { jsonObjectSchema, jsonValueSchema } from "@toolworld/contracts";
import { z } from "zod";
import { dataError } from "../data/data-error.ts";
import { checkData } from "../data/read-data-file.ts";
import { TAU2_DOMAINS, type Tau2DomainName } from "../data/tau2-folder.ts";
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

const sequenceSchema = z
  .object({
    id: z.string(),
    h0: hash.optional(),
    u0: hashOrNone,
    steps: z.array(stepSchema),
    init: jsonValueSchema.optional(),
    init_data: jsonValueSchema.optional(),
    history: jsonValueSchema.optional(),
    user_patch: jsonValueSchema.optional(),
  })
  .transform(({ id, h0, u0, steps, ...start }) => ({
    id,
    agentHash: h0,
    userHash: u0,
    steps,
    /** What brought about another opening state than the data folder's. */
    start: Object.keys(start).filter((key) => start[key as keyof typeof start] !== undefined),
  }));

/** One recorded call. */
export type FixtureStep = z.output<typeof stepSchema> & {
  /** The arguments with the kinds of their numbers. */
  readonly given: PythonDict;
};

/** One recording: calls on a fresh database, one after another. */
export type FixtureSequence = Omit<z.output<typeof sequenceSchema>, "steps"> & {
  readonly steps: readonly FixtureStep[];
};

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
  const steps = (value as PythonDict).get("steps") as readonly PythonDict[];
  return {
    ...sequence,
    steps: sequence.steps.map((step, index) => ({ ...step, given: steps[index]?.get("a") as PythonDict })),
  };
}
