import {
  type CallsCheck,
  type CheckResult,
  canonicalJson,
  type Episode,
  type Evidence,
  type GoldCall,
  type Task,
} from "@toolworld/contracts";
import { madeCalls } from "./made-calls.ts";
import { type MadeCall, type MintedPair, matchCalls, standsFor } from "./match-calls.ts";
import { Renaming } from "./rename-minted.ts";

/** The episode's calls contain gold's: strictly in sequence, in any order that respects the dependencies, or anywhere. */
export function checkCalls(check: CallsCheck, task: Task, episode: Episode): Omit<CheckResult, "required"> {
  const { gold } = task;
  const countsReads = check.reads ?? gold.calls.every((call) => !writes(call));
  const wanted = gold.calls.flatMap((call, position) => (countsReads || writes(call) ? [position] : []));
  const made = madeCalls(episode);
  const minted: MintedPair = { gold: gold.minted, episode: episode.minted };
  const evidence = findEvidence(check.mode, gold.calls, wanted, made, minted, countsReads);
  return { type: "calls", outcome: evidence.length === 0 ? "passed" : "failed", evidence };
}

/** Whether a gold call wrote something; without a footprint it counts as a write. */
export function writes(call: GoldCall): boolean {
  return call.expects !== "error" && (call.footprint === undefined || call.footprint.writes.length > 0);
}

function findEvidence(
  mode: CallsCheck["mode"],
  gold: readonly GoldCall[],
  wanted: readonly number[],
  made: readonly MadeCall[],
  minted: MintedPair,
  countsReads: boolean,
): Evidence[] {
  if (mode === "exact") return exactEvidence(gold, wanted, countsReads ? made : made.filter(madeWrites), minted);
  const free = mode === "subset" ? gold.map((call) => ({ ...call, after: [] })) : gold;
  return matchCalls(free, wanted, made, minted).missing.map((position) => ({
    type: "call-unmatched",
    message: `not called${mode === "partial-order" ? " (or called before what it depends on)" : ""}: ${describe(gold[position] as GoldCall)}`,
    details: { position, name: (gold[position] as GoldCall).name, arguments: (gold[position] as GoldCall).arguments },
  }));
}

function exactEvidence(
  gold: readonly GoldCall[],
  wanted: readonly number[],
  made: readonly MadeCall[],
  minted: MintedPair,
): Evidence[] {
  const renaming = new Renaming(minted.gold, minted.episode);
  const length = Math.max(wanted.length, made.length);
  for (let index = 0; index < length; index++) {
    const expected = gold[wanted[index] ?? -1];
    const found = made[index];
    if (expected && found && standsFor(expected, found, renaming)) continue;
    const saw = found ? describe(found) : "the end";
    return [
      {
        type: "call-unmatched",
        message: `call ${index} differs: expected ${expected ? describe(expected) : "the end"}, found ${saw}`,
        details: { index },
      },
    ];
  }
  return [];
}

function madeWrites(call: MadeCall): boolean {
  return (call.result.ok || call.tookEffect) && (call.footprint === undefined || call.footprint.writes.length > 0);
}

const MAXIMUM_TEXT = 160;

function describe(call: Pick<GoldCall, "name" | "arguments">): string {
  const text = canonicalJson(call.arguments);
  return `${call.name}(${text.length > MAXIMUM_TEXT ? `${text.slice(0, MAXIMUM_TEXT)}…` : text})`;
}
