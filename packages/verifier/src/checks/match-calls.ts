import type { CallResult, Footprint, GoldCall, JsonObject, JsonValue, Requestor } from "@toolworld/contracts";
import { Renaming } from "./rename-minted.ts";

/** A call of an episode with what came of it. */
export interface MadeCall {
  readonly name: string;
  readonly arguments: JsonObject;
  readonly requestor: Requestor;
  readonly result: CallResult;
  readonly footprint?: Footprint;
  /** Whether its effect took place although its answer was lost. */
  readonly tookEffect: boolean;
}

/** Minted identifiers of both sides. */
export interface MintedPair {
  readonly gold: readonly string[];
  readonly episode: readonly string[];
}

/** Which gold call each made call stands for; the gold calls that found none. */
export interface CallMatch {
  readonly matched: ReadonlyMap<number, number>;
  readonly missing: readonly number[];
}

/** After so many steps the search ends with the best that was found: nothing that is written can make it hang. */
const MAXIMUM_STEPS = 100_000;

/**
 * Finds gold's calls among the calls that were made, in an order that respects the dependencies among the gold calls.
 * Other calls may stand between them.
 *
 * It goes through the made calls once. A made call that can stand for a gold call whose predecessors are all found always
 * does, for taking it later helps nobody; only where it can stand for several does it try each.
 */
export function matchCalls(
  gold: readonly GoldCall[],
  wanted: readonly number[],
  made: readonly MadeCall[],
  minted: MintedPair,
): CallMatch {
  const wantedSet = new Set(wanted);
  const before = wanted.map((position) => wantedAncestors(gold, position, wantedSet));
  const renaming = new Renaming(minted.gold, minted.episode);
  const found = new Map<number, number>();
  const visited = new Set<string>();
  let best = new Map<number, number>();
  let steps = 0;

  const search = (index: number): boolean => {
    if (found.size > best.size) best = new Map(found);
    if (found.size === wanted.length) return true;
    if (index === made.length || ++steps > MAXIMUM_STEPS) return false;
    const state = minted.gold.length === 0 ? `${index}:${[...found.keys()].sort((a, b) => a - b).join()}` : undefined;
    if (state !== undefined) {
      if (visited.has(state)) return false;
      visited.add(state);
    }
    const call = made[index] as MadeCall;
    let candidates = 0;
    for (const [which, position] of wanted.entries()) {
      if (found.has(position) || !(before[which] as number[]).every((earlier) => found.has(earlier))) continue;
      const size = renaming.size;
      if (standsFor(gold[position] as GoldCall, call, renaming)) {
        candidates++;
        found.set(position, index);
        if (search(index + 1)) return true;
        found.delete(position);
      }
      renaming.undo(size);
    }
    return candidates === 0 && search(index + 1);
  };
  search(0);
  return { matched: best, missing: wanted.filter((position) => !best.has(position)) };
}

/** Tests whether a made call is the same as a gold call: tool, hand, outcome, and every argument that counts. */
export function standsFor(gold: GoldCall, call: MadeCall, renaming: Renaming): boolean {
  if (gold.name !== call.name || gold.requestor !== call.requestor) return false;
  if (gold.expects === "error" ? call.result.ok : !(call.result.ok || call.tookEffect)) return false;
  const goldMinted = gold.footprint && call.footprint ? gold.footprint.minted : [];
  const madeMinted = gold.footprint && call.footprint ? call.footprint.minted : [];
  if (goldMinted.length !== madeMinted.length) return false;
  const argumentsMatch = gold.material
    ? gold.material.every((name) => renaming.pairValues(gold.arguments[name] ?? null, call.arguments[name] ?? null))
    : renaming.pairValues(gold.arguments as JsonValue, call.arguments);
  return argumentsMatch && goldMinted.every((id, index) => renaming.pair(id, madeMinted[index] as string));
}

/** The wanted calls that must come before a call, through calls that are not wanted too. */
function wantedAncestors(gold: readonly GoldCall[], position: number, wanted: ReadonlySet<number>): number[] {
  const ancestors = new Set<number>();
  const visit = (current: number) => {
    for (const earlier of gold[current]?.after ?? []) {
      if (ancestors.has(earlier)) continue;
      ancestors.add(earlier);
      visit(earlier);
    }
  };
  visit(position);
  return [...ancestors].filter((ancestor) => wanted.has(ancestor));
}
