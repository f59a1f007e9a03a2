import type { World } from "@toolworld/world";
import { withOtherClock } from "../examine/ambient.ts";
import type { LawFinding } from "../examine/domain-report.ts";
import type { Examination } from "../examine/examination.ts";
import type { Exploration } from "../examine/explore.ts";
import { breach, verdictOf } from "../examine/finding.ts";
import { positionDifference, positionOf } from "../examine/position.ts";
import { replay } from "../examine/replay.ts";

/** The same seed and the same calls give the same bytes: in a second world, on another day, with other random numbers. */
export function examineDeterminism(examination: Examination, { runs }: Exploration): LawFinding[] {
  const { domain, twin } = examination;
  const breaches: LawFinding[] = [];
  let count = 0;
  const again = withOtherClock(() => twin.open());
  const first = examination.open();
  if (first.stateDigest !== again.stateDigest) {
    breaches.push(breach("deterministic", `domain "${domain.name}"`, "its seed gives other rows the second time"));
  } else {
    for (const { calls, end } of runs) {
      count += calls.length;
      const difference = withOtherClock(() => {
        again.reset();
        return replay(again, calls) ?? endDifference(again, end);
      });
      if (difference) breaches.push(breach("deterministic", difference.subject, difference.evidence));
    }
  }
  first.close();
  again.close();
  return verdictOf("deterministic", domain, breaches, `${count} calls gave the same bytes again`);
}

function endDifference(world: World, end: Exploration["runs"][number]["end"]) {
  const difference = positionDifference(end, positionOf(world));
  return difference && { subject: "the state after all calls", evidence: difference };
}
