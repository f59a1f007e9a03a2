import { z } from "zod";
import type { Step } from "../episode/step.ts";
import type { MaybePromise } from "./world-port.ts";

/** What a judge is asked: which criteria does this conversation meet? */
export interface JudgeRequest {
  readonly criteria: readonly string[];
  readonly intent: string;
  readonly steps: readonly Step[];
}

/** A judge's word on each criterion, in the order asked. */
export interface JudgeAnswer {
  readonly criteria: readonly { readonly met: boolean; readonly reason: string }[];
}

/** Judges what no comparison of states can. Its answer is validated; what is malformed counts as undecided. */
export type Judge = (request: JudgeRequest) => MaybePromise<JudgeAnswer>;

/** A judge's answer, as a zod schema. */
export const judgeAnswerSchema: z.ZodType<JudgeAnswer> = z.strictObject({
  criteria: z.array(z.strictObject({ met: z.boolean(), reason: z.string() })),
});
