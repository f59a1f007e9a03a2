import { type JsonObject, jsonObjectSchema } from "@toolworld/contracts";
import { z } from "zod";
import { checkData } from "../data/read-data-file.ts";
import type { PythonDict } from "../python-values/python-value.ts";
import { readRecordingLines } from "../replay/recording-lines.ts";
import type { EvaluationType } from "./evaluate.ts";
import { readMessages, type Tau2Message } from "./message.ts";

/** One recorded episode with what the reference made of it. */
export interface EvaluationCase {
  readonly id: string;
  readonly taskId: string;
  /** What was done to a perfect episode to get this one. */
  readonly mutation: string;
  readonly terminationReason: string;
  readonly messages: readonly Tau2Message[];
  /** By the way of evaluation: a reward info, or the exception that the reference raised. */
  readonly results: Readonly<Partial<Record<EvaluationType, RecordedResult>>>;
}

/** What the reference gave, or why it gave nothing. */
export type RecordedResult =
  | { readonly ok: true; readonly rewardInfo: JsonObject }
  | { readonly ok: false; readonly exception: string; readonly message: string };

const resultSchema = z.union([
  z
    .strictObject({ exc: z.string(), msg: z.string() })
    .transform(({ exc, msg }): RecordedResult => ({ ok: false, exception: exc, message: msg })),
  jsonObjectSchema.transform((rewardInfo): RecordedResult => ({ ok: true, rewardInfo })),
]);

const caseSchema = z.object({
  id: z.string(),
  task_id: z.string(),
  mutation: z.string(),
  termination_reason: z.string(),
  results: z.strictObject({
    env: resultSchema,
    communicate: resultSchema,
    action: resultSchema,
    all: resultSchema,
    all_ignore_basis: resultSchema,
  }),
});

/**
 * Reads recorded evaluations: `eval_DOMAIN.….jsonl.gz`.
 *
 * @throws ToolworldError that names file and line.
 */
export async function* readEvaluationCases(file: string): AsyncGenerator<EvaluationCase> {
  for await (const { value, from } of readRecordingLines(file)) {
    const { id, task_id, mutation, termination_reason, results } = checkData(caseSchema, value, {
      what: "recorded evaluation",
      from,
    });
    const messages = readMessages((value as PythonDict).get("messages") ?? null, `${from}, messages`);
    yield { id, taskId: task_id, mutation, terminationReason: termination_reason, messages, results };
  }
}
