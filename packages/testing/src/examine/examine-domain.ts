import type { Domain, Tables } from "@toolworld/contracts";
import { examineArguments } from "../laws/arguments-checked.ts";
import { examineAtomicity } from "../laws/atomic.ts";
import { examineCoupling } from "../laws/coupling-settles.ts";
import { examineDescriptions } from "../laws/described.ts";
import { examineDeterminism } from "../laws/deterministic.ts";
import { examineSeed, messageOf } from "../laws/seed-fits.ts";
import { examineHonesty, examineReferences, examineSuccess } from "../laws/tools-succeed.ts";
import { examineForm } from "../laws/well-formed.ts";
import { examineFork, examineGoingBack, examineRoundTrip } from "../laws/worlds-apart.ts";
import { type DomainReport, LAWS, type LawFinding, type LawName, type ToolReport } from "./domain-report.ts";
import { type Examination, type ExamineOptions, openExamination } from "./examination.ts";
import { type Exploration, explore, type ToolTrials } from "./explore.ts";
import { breach } from "./finding.ts";

/**
 * Examines a domain by every law, without a test runner: it opens worlds, tries every tool with arguments drawn from the
 * rows, and reports what it found. It never throws for what a domain does, and the same domain gives the same findings.
 *
 * @example
 * const { passed, findings } = examineDomain(retail);
 * for (const { law, subject, evidence } of findings.filter((finding) => !finding.passed)) console.log(law, subject, evidence);
 */
export function examineDomain<Definitions extends Tables>(
  given: Domain<Definitions>,
  options: ExamineOptions = {},
): DomainReport {
  const domain = given as unknown as Domain;
  const findings: LawFinding[] = [];
  let exploration: Exploration | undefined;
  let seedMilliseconds: number | null = null;
  const attempt = <Result>(laws: readonly LawName[], examine: () => Result): Result | undefined => {
    try {
      return examine();
    } catch (error) {
      for (const law of laws)
        findings.push(breach(law, `domain "${domain.name}"`, `could not be examined: ${messageOf(error)}`));
      return undefined;
    }
  };
  const report = (law: LawName, examine: () => readonly LawFinding[]) =>
    findings.push(...(attempt([law], examine) ?? []));

  const examination = attempt(ALL_LAWS, () => openExamination(domain, options));
  if (examination) {
    report("well-formed", () => examineForm(examination));
    report("described", () => examineDescriptions(examination));
    report("seed-fits", () => examineSeed(examination));
    exploration = attempt(EXPLORED_LAWS, () => {
      const start = performance.now();
      examination.open().close();
      seedMilliseconds = performance.now() - start;
      return explore(examination);
    });
    if (exploration) reportExplored(examination, exploration, report);
  }
  return {
    domain: { name: domain.name, version: domain.version },
    passed: findings.every(({ passed }) => passed),
    findings,
    tools: exploration?.trials.map(toToolReport) ?? [],
    seedMilliseconds,
  };
}

type Report = (law: LawName, examine: () => readonly LawFinding[]) => unknown;

function reportExplored(examination: Examination, exploration: Exploration, report: Report): void {
  report("tools-succeed", () => examineSuccess(examination, exploration));
  report("honest", () => examineHonesty(examination, exploration));
  report("deterministic", () => examineDeterminism(examination, exploration));
  report("atomic", () => examineAtomicity(examination, exploration));
  report("arguments-checked", () => examineArguments(examination, exploration));
  report("references-hold", () => examineReferences(examination, exploration));
  report("fork-independent", () => examineFork(examination, exploration));
  report("goes-back", () => examineGoingBack(examination, exploration));
  report("round-trips", () => examineRoundTrip(examination, exploration));
  report("coupling-settles", () => examineCoupling(examination, exploration));
}

function toToolReport({ tool, attempts, successes, writes, failures }: ToolTrials): ToolReport {
  const errors = [...failures.values()]
    .map(({ error: { type, message }, count }) => ({ type, message, count }))
    .sort((left, right) => right.count - left.count);
  return { name: tool.tool.name, hand: tool.hand, attempts, successes, writes, errors };
}

const ALL_LAWS = Object.keys(LAWS) as LawName[];
const EXPLORED_LAWS = ALL_LAWS.filter((law) => !["well-formed", "described", "seed-fits"].includes(law));
