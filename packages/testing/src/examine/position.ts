import { type Changes, canonicalJson } from "@toolworld/contracts";
import type { World } from "@toolworld/world";

/** Where a world stands, as far as it can be told without reading all of it. */
export interface Position {
  readonly hash: string;
  readonly changes: Changes;
  readonly now: string;
  readonly minted: readonly string[];
}

/** Notes where a world stands. */
export function positionOf(world: World): Position {
  return { hash: world.hash(), changes: world.changes(), now: world.now(), minted: world.minted };
}

/** What tells two positions apart; undefined when nothing does. */
export function positionDifference(left: Position, right: Position): string | undefined {
  if (left.now !== right.now) return `its clock stands at ${right.now}, not at ${left.now}`;
  if (left.hash !== right.hash) return `its hash is ${right.hash.slice(0, 12)}…, not ${left.hash.slice(0, 12)}…`;
  if (left.minted.join() !== right.minted.join())
    return `its minted identifiers are ${describeList(right.minted)}, not ${describeList(left.minted)}`;
  if (canonicalJson(left.changes) !== canonicalJson(right.changes)) return "its changes differ";
  return undefined;
}

function describeList(items: readonly string[]): string {
  return items.length === 0 ? "none" : items.slice(-3).join(", ");
}
