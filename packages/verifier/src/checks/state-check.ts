import {
  type Change,
  type CheckResult,
  canonicalJson,
  type Episode,
  type Evidence,
  jsonEquals,
  keyText,
  type Task,
} from "@toolworld/contracts";
import { changeId, changesEqualUpToRenaming } from "./rename-minted.ts";

/** The episode's changes equal gold's, minted identifiers compared up to renaming. Costs what changed (law 4). */
export function checkState(task: Task, episode: Episode): Omit<CheckResult, "required"> {
  const { gold } = task;
  const evidence = compareChanges(gold.changes, episode.changes);
  const renamed =
    evidence.length > 0 &&
    gold.minted.length > 0 &&
    changesEqualUpToRenaming(gold.changes, episode.changes, gold.minted, episode.minted);
  const passed = evidence.length === 0 || renamed;
  return { type: "state", outcome: passed ? "passed" : "failed", evidence: passed ? [] : evidence };
}

function compareChanges(expected: readonly Change[], found: readonly Change[]): Evidence[] {
  const evidence: Evidence[] = [];
  const foundById = new Map(found.map((change) => [changeId(change), change]));
  for (const change of expected) {
    const other = foundById.get(changeId(change));
    foundById.delete(changeId(change));
    if (!other)
      evidence.push({
        type: "change-missing",
        message: `not done: ${describe(change)}`,
        details: { change: { ...change } },
      });
    else if (!sameChange(change, other)) {
      evidence.push({
        type: "change-different",
        message: `done otherwise: ${describe(change)} was expected, found ${describe(other)}`,
        details: { expected: { ...change }, found: { ...other } },
      });
    }
  }
  for (const change of foundById.values()) {
    evidence.push({
      type: "change-unexpected",
      message: `done without being asked: ${describe(change)}`,
      details: { change: { ...change } },
    });
  }
  return evidence;
}

function sameChange(left: Change, right: Change): boolean {
  if (left.type !== right.type) return false;
  return left.type === "delete" || jsonEquals(left.after, (right as typeof left).after);
}

const MAXIMUM_TEXT = 200;

function describe(change: Change): string {
  const row = `${change.table} ${keyText(change.key)}`;
  if (change.type === "delete") return `delete ${row}`;
  const text = canonicalJson(change.after);
  return `${change.type} ${row} ${text.length > MAXIMUM_TEXT ? `${text.slice(0, MAXIMUM_TEXT)}…` : text}`;
}
