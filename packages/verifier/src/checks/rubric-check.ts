import {
  type CheckResult,
  type Evidence,
  type JudgeAnswer,
  judgeAnswerSchema,
  type RubricCheck,
} from "@toolworld/contracts";

/**
 * A judge found that every criterion is met. Without a judge, or with an answer that is malformed or of another length
 * than the question, the check is undecided, never passed.
 */
export function checkRubric(check: RubricCheck, answer: unknown): Omit<CheckResult, "required"> {
  if (answer === undefined) return undecided("no judge was asked");
  const parsed = judgeAnswerSchema.safeParse(answer);
  if (!parsed.success) return undecided("the judge's answer is malformed");
  const { criteria }: JudgeAnswer = parsed.data;
  if (criteria.length !== check.criteria.length) {
    return undecided(`the judge answered ${criteria.length} of ${check.criteria.length} criteria`);
  }
  const evidence = criteria.map(
    ({ met, reason }, index): Evidence => ({
      type: met ? "criterion-met" : "criterion-unmet",
      message: `${check.criteria[index]}: ${reason}`,
    }),
  );
  return { type: "rubric", outcome: criteria.every(({ met }) => met) ? "passed" : "failed", evidence };
}

function undecided(message: string): Omit<CheckResult, "required"> {
  return { type: "rubric", outcome: "undecided", evidence: [{ type: "judge-silent", message }] };
}
