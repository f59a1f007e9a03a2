import { importWorld, type World } from "@toolworld/world";
import type { LawFinding } from "../examine/domain-report.ts";
import type { Examination } from "../examine/examination.ts";
import type { Exploration, ExploredCall } from "../examine/explore.ts";
import { breach, verdictOf } from "../examine/finding.ts";
import { type ReplayDifference, replay } from "../examine/replay.ts";

/** A fork and its origin do not see each other: the second half of a run, made in one, does nothing to the other. */
export function examineFork(examination: Examination, exploration: Exploration): LawFinding[] {
  return inTheMiddle(examination, exploration, "fork-independent", (origin, rest) => {
    const before = stateText(origin);
    const fork = origin.fork();
    if (stateText(fork) !== before) return { subject: "a fork", evidence: "is not in the state of its origin" };
    const inFork = replay(fork, rest);
    if (inFork) return inFork;
    if (stateText(origin) !== before) return { subject: "the origin", evidence: "changed with its fork" };
    const after = stateText(fork);
    const inOrigin = replay(origin, rest);
    if (inOrigin) return inOrigin;
    if (stateText(fork) !== after) return { subject: "a fork", evidence: "changed with its origin" };
    fork.close();
    return stateText(origin) === after
      ? undefined
      : { subject: "a fork", evidence: "went another way than its origin" };
  });
}

/** Rollback and reset restore hash, changes, rows, clock and identifiers exactly, as often as asked. */
export function examineGoingBack(examination: Examination, exploration: Exploration): LawFinding[] {
  const fresh = examination.open();
  const initial = stateText(fresh);
  fresh.close();
  return inTheMiddle(examination, exploration, "goes-back", (world, rest) => {
    const before = stateText(world);
    const checkpoint = world.checkpoint();
    for (const time of ["first", "second"]) {
      const difference = replay(world, rest);
      if (difference) return { ...difference, evidence: `the ${time} time, ${difference.evidence}` };
      world.rollback(checkpoint);
      if (stateText(world) !== before) return { subject: "a rollback", evidence: "does not restore the checkpoint" };
    }
    replay(world, rest);
    world.reset();
    return stateText(world) === initial
      ? undefined
      : { subject: "a reset", evidence: "does not restore the opened state" };
  });
}

/** Export, JSON text and import give the same world, which goes on alike. */
export function examineRoundTrip(examination: Examination, exploration: Exploration): LawFinding[] {
  return inTheMiddle(examination, exploration, "round-trips", (world, rest) => {
    const imported = importWorld(world.domain, JSON.parse(JSON.stringify(world.export())));
    if (stateText(imported) !== stateText(world))
      return { subject: "an import", evidence: "is not in the exported state" };
    const difference = replay(imported, rest);
    imported.reset();
    const reopened = imported.changes().length === 0;
    imported.close();
    return difference ?? (reopened ? undefined : { subject: "an import", evidence: "has changes after its reset" });
  });
}

type Experiment = (world: World, rest: readonly ExploredCall[]) => ReplayDifference | undefined;

/** Brings a world to the middle of the run that wrote most, and experiments with the rest of it. */
function inTheMiddle(
  { domain, open }: Examination,
  { runs }: Exploration,
  law: LawFinding["law"],
  experiment: Experiment,
): LawFinding[] {
  const run = runs.reduce((left, right) => (countWrites(right.calls) > countWrites(left.calls) ? right : left));
  const middle = findMiddle(run.calls);
  const world = open();
  const found = replay(world, run.calls.slice(0, middle)) ?? experiment(world, run.calls.slice(middle));
  world.close();
  const writes = `${countWrites(run.calls.slice(0, middle))} writes before, ${countWrites(run.calls.slice(middle))} after`;
  return verdictOf(law, domain, found ? [breach(law, found.subject, found.evidence)] : [], writes);
}

/** Where half of the writes of a run are made. */
function findMiddle(calls: readonly ExploredCall[]): number {
  const half = Math.floor(countWrites(calls) / 2);
  let seen = 0;
  for (const [index, { outcome }] of calls.entries()) {
    if (seen >= half) return index;
    if (outcome.result.ok && outcome.footprint?.writes.length) seen++;
  }
  return 0;
}

function countWrites(calls: readonly ExploredCall[]): number {
  return calls.filter(({ outcome }) => outcome.result.ok && outcome.footprint?.writes.length).length;
}

function stateText(world: World): string {
  return JSON.stringify([world.hash(), world.changes(), world.minted, world.now(), world.dump()]);
}
