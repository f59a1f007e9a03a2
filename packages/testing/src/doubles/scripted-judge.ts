import type { Judge, JudgeAnswer, JudgeRequest } from "@toolworld/contracts";
import { type Line, openScript } from "./script.ts";

/**
 * A judge from a list of answers, one a request: a whole answer, or yes and no for each criterion in turn.
 *
 * @example
 * const judge = scriptedJudge([[true, false]]);
 */
export function scriptedJudge(answers: readonly (Line<JudgeAnswer, JudgeRequest> | readonly boolean[])[]): Judge {
  const lines = answers.map(
    (answer): Line<JudgeAnswer, JudgeRequest> => (Array.isArray(answer) ? toAnswer(answer) : (answer as JudgeAnswer)),
  );
  const script = openScript<JudgeAnswer, JudgeRequest>("judge", lines);
  return (request) => script.next(request);
}

function toAnswer(marks: readonly boolean[]): JudgeAnswer {
  return { criteria: marks.map((met) => ({ met, reason: met ? "the script says yes" : "the script says no" })) };
}
