import type { World } from "@toolworld/world";
import type { ExploredCall } from "./explore.ts";

/** Where a repetition went another way. */
export interface ReplayDifference {
  readonly subject: string;
  readonly evidence: string;
}

/** Makes calls again and compares what they give, byte by byte. Undefined when all is the same. */
export function replay(world: World, calls: readonly ExploredCall[]): ReplayDifference | undefined {
  for (const [index, explored] of calls.entries()) {
    const difference = replayCall(world, explored);
    if (difference) return { ...difference, evidence: `call ${index + 1} of ${calls.length}: ${difference.evidence}` };
  }
  return undefined;
}

/** Makes one call again and compares what it gives. */
export function replayCall(world: World, { call, tool, outcome }: ExploredCall): ReplayDifference | undefined {
  const expected = JSON.stringify(outcome);
  const found = JSON.stringify(world.call(call));
  if (found === expected) return undefined;
  const start = Math.max(0, [...expected].findIndex((character, index) => character !== found[index]) - 20);
  const evidence = `${JSON.stringify(call.arguments)} gave …${expected.slice(start, start + 80)}… and then …${found.slice(start, start + 80)}…`;
  return { subject: tool.label, evidence };
}
