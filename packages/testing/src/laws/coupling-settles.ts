import type { LawFinding } from "../examine/domain-report.ts";
import type { Examination } from "../examine/examination.ts";
import type { Exploration } from "../examine/explore.ts";
import { breach, verdictOf } from "../examine/finding.ts";
import { positionDifference, positionOf } from "../examine/position.ts";

/** Coupling settles: after each successful call, coupling once more changes nothing. */
export function examineCoupling({ domain, twin }: Examination, { runs }: Exploration): LawFinding[] {
  if (!domain.couple) return verdictOf("coupling-settles", domain, [], "it does not couple");
  const breaches: LawFinding[] = [];
  const world = twin.open();
  let count = 0;
  let writes = 0;
  for (const { calls } of runs) {
    world.reset();
    for (const { call, tool } of calls) {
      const { result, coupled } = world.call(call);
      if (!result.ok) continue;
      count++;
      writes += coupled?.writes.length ?? 0;
      const before = positionOf(world);
      const idle = world.call(twin.idleCall);
      const [write] = idle.coupled?.writes ?? [];
      const trace = write
        ? `${write.type} of ${JSON.stringify(write.key)} in "${write.table}"`
        : idle.result.ok
          ? positionDifference(before, positionOf(world))
          : idle.result.error.message;
      if (trace)
        breaches.push(breach("coupling-settles", tool.label, `after a call of it, coupling again gave: ${trace}`));
    }
  }
  world.close();
  const unique = breaches.filter(
    ({ subject }, index) => breaches.findIndex((other) => other.subject === subject) === index,
  );
  return verdictOf("coupling-settles", domain, unique, `${count} calls coupled with ${writes} writes`);
}
