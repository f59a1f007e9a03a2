import type { Domain } from "@toolworld/contracts";
import type { LawFinding, LawName } from "./domain-report.ts";

/** A breach of a law. */
export function breach(law: LawName, subject: string, evidence: string): LawFinding {
  return { law, passed: false, subject, evidence };
}

/** The breaches of a law or, where there are none, that it holds and on what evidence. */
export function verdictOf(
  law: LawName,
  { name }: Pick<Domain, "name">,
  breaches: readonly LawFinding[],
  evidence: string,
): LawFinding[] {
  return breaches.length > 0 ? [...breaches] : [{ law, passed: true, subject: `domain "${name}"`, evidence }];
}
