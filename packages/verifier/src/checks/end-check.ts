import { type CheckResult, type Episode, isNaturalEnd } from "@toolworld/contracts";

/** The conversation came to an end of its own. */
export function checkEnd(episode: Episode): Omit<CheckResult, "required"> {
  const { reason, message } = episode.end;
  if (isNaturalEnd(reason)) return { type: "end", outcome: "passed", evidence: [] };
  return {
    type: "end",
    outcome: "failed",
    evidence: [
      { type: "end-unnatural", message: `the conversation ended by ${reason}${message ? `: ${message}` : ""}` },
    ],
  };
}
