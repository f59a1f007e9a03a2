import type { CheckResult } from "@toolworld/contracts";
import type { StoredEpisode } from "@toolworld/runs";

/** What a failure has in common with others: who is to blame, which check said no, and on what evidence. */
export interface FailureKind {
  readonly blame: string;
  readonly check: string;
  readonly evidence: string;
}

/** The kind of an episode that did not pass, by the first required check that kept it from passing. */
export function toFailureKind({ episode, verdict }: StoredEpisode): FailureKind {
  const check = decidingCheck(verdict.checks, verdict.outcome);
  if (check?.type === "end") return { blame: verdict.blame ?? "–", check: "end", evidence: episode.end.reason };
  return {
    blame: verdict.blame ?? "–",
    check: check?.type ?? "none",
    evidence: check?.evidence[0]?.type ?? (check ? "no evidence" : "nothing required"),
  };
}

/** What was seen, in the verifier's words. */
export function failureExample({ verdict }: StoredEpisode): string {
  return decidingCheck(verdict.checks, verdict.outcome)?.evidence[0]?.message ?? verdict.reason;
}

function decidingCheck(checks: readonly CheckResult[], outcome: string): CheckResult | undefined {
  return checks.find((check) => check.required && check.outcome === outcome);
}
