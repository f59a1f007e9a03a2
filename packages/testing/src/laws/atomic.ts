import type { LawFinding } from "../examine/domain-report.ts";
import type { Examination } from "../examine/examination.ts";
import type { Exploration } from "../examine/explore.ts";
import { breach, verdictOf } from "../examine/finding.ts";
import { replayCall } from "../examine/replay.ts";

const CRASHES_PER_TOOL = 2;

/**
 * A refused or crashed call leaves no trace. Refusals were watched while exploring; crashes are made here: each writing
 * tool throws after its last write, and the same call must then give what it gave in a world without the crash.
 */
export function examineAtomicity(
  examination: Examination,
  { runs, breaches: seen, refusals }: Exploration,
): LawFinding[] {
  const { domain, twin } = examination;
  const breaches = seen.filter(({ law }) => law === "atomic");
  const crashesByTool = new Map<string, number>();
  const world = twin.open();
  for (const { calls } of runs) {
    world.reset();
    for (const explored of calls) {
      const { tool, call, outcome } = explored;
      const crashes = crashesByTool.get(tool.label) ?? 0;
      if (!outcome.result.ok || tool.tool.kind !== "write" || crashes >= CRASHES_PER_TOOL) {
        world.call(call);
        continue;
      }
      crashesByTool.set(tool.label, crashes + 1);
      const before = JSON.stringify([world.hash(), world.export()]);
      const crashed = twin.crashing(() => world.call(call)).result;
      const after = JSON.stringify([world.hash(), world.export()]);
      if (crashed.ok || crashed.error.type !== "crashed") {
        breaches.push(breach("atomic", tool.label, "crashed after its work, but its call counts as a success"));
      } else if (before !== after) {
        breaches.push(breach("atomic", tool.label, "left a trace when it crashed after its work"));
      }
      const difference = replayCall(world, explored);
      if (difference) breaches.push(breach("atomic", tool.label, `remembers its crash: ${difference.evidence}`));
    }
  }
  world.close();
  const crashes = [...crashesByTool.values()].reduce((sum, count) => sum + count, 0);
  return verdictOf("atomic", domain, breaches, `${refusals} failed calls and ${crashes} crashes left no trace`);
}
