import { type Changes, type JsonObject, jsonEquals } from "@toolworld/contracts";
import type { NotedCall, Tau2Follower, Tau2Hashes } from "../tau2-environment.ts";
import { type ExclusionReason, excludedSteps } from "./excluded-steps.ts";
import type { FixtureSequence } from "./fixture-file.ts";
import type { RecordedStart } from "./open-recorded-start.ts";
import { replayAssertions } from "./replay-assertions.ts";
import type { ToolSchemas } from "./tool-schemas.ts";

/** A step that came out otherwise than recorded, or one with refused arguments that left a trace. */
export interface StepMismatch {
  readonly sequence: string;
  /** The position of the step in its sequence, from 0; -1 for the initial state, and from the last step on for assertions. */
  readonly step: number;
  readonly tool: string;
  readonly arguments: JsonObject;
  /** Why the step was not compared; missing where it was. */
  readonly excluded?: ExclusionReason;
  readonly expected: StepOutcome;
  readonly found: StepOutcome;
}

/** What a call gave: the text of its message and the hashes after it. */
export interface StepOutcome {
  readonly text: string;
  readonly agentHash: string;
  readonly userHash: string | null;
}

/** What became of one recording. */
export interface SequenceReplay {
  /** How many steps were compared. */
  readonly steps: number;
  readonly equal: number;
  readonly excluded: Readonly<Partial<Record<ExclusionReason, number>>>;
  /** How many assertions were compared after the last step. */
  readonly assertions: number;
  readonly equalAssertions: number;
  readonly mismatches: readonly StepMismatch[];
}

/**
 * Runs a recording on a world that was opened for it, comparing text and hashes after every call. Calls that are not compared run as well
 * and must change nothing, up to the point where the reference's own state is one that ours cannot be in.
 */
export function replaySequence(
  sequence: FixtureSequence,
  { world, writer, problem }: RecordedStart,
  schemas: ToolSchemas,
): SequenceReplay {
  const reasons = excludedSteps(sequence, schemas);
  const hashesOf = hashWhenChanged(writer);
  const excluded: Partial<Record<ExclusionReason, number>> = {};
  const mismatches: StepMismatch[] = [];
  let steps = 0;
  let equal = 0;
  let recorded: Tau2Hashes = {
    agent: sequence.agentHash ?? schemas.agentHash,
    user: sequence.userHash === undefined ? schemas.userHash : sequence.userHash,
  };
  const opened = { ...writer.hashes(world.changes()), text: problem ?? "" };
  if (problem !== undefined || opened.agent !== recorded.agent || opened.user !== recorded.user) {
    const call = { tool: "initial state", arguments: {} };
    mismatches.push({ sequence: sequence.id, step: -1, ...call, ...difference({ ...recorded, text: "" }, opened) });
  }

  sequence.steps.forEach((step, index) => {
    const reason = reasons[index];
    if (reason) excluded[reason] = (excluded[reason] ?? 0) + 1;
    else steps++;
    if (reason === "diverged") return;

    const before = recorded;
    recorded = { agent: step.agentHash ?? before.agent, user: step.userHash ?? before.user };
    const call = {
      name: step.tool,
      arguments: step.arguments,
      requestor: step.requestor === "assistant" ? "agent" : "user",
    } as const;
    const ours = writer.toOurs?.(call) ?? call;
    const noted = writer.note(ours, world.call(ours).result, step.given);
    const text = noted.text();
    const hashes = hashesOf(world.changes(), noted);
    const expected = reason ? { ...before, text } : { ...recorded, text: step.text };
    if (text === expected.text && hashes.agent === expected.agent && hashes.user === expected.user) {
      if (!reason) equal++;
      return;
    }
    mismatches.push({
      sequence: sequence.id,
      step: index,
      tool: step.tool,
      arguments: step.arguments,
      ...(reason && { excluded: reason }),
      ...difference(expected, { ...hashes, text }),
    });
  });
  const asked = isLost(reasons, sequence)
    ? { assertions: 0, equal: 0, mismatches: [] }
    : replayAssertions(sequence, world);
  return {
    steps,
    equal,
    excluded,
    assertions: asked.assertions,
    equalAssertions: asked.equal,
    mismatches: [...mismatches, ...asked.mismatches],
  };
}

/** Whether the reference ends in a state that ours cannot be in. */
function isLost(reasons: readonly (ExclusionReason | undefined)[], { steps }: FixtureSequence): boolean {
  const last = steps.at(-1);
  const changed = last?.agentHash !== undefined || (last?.userHash ?? undefined) !== undefined;
  return reasons.includes("diverged") || (reasons.at(-1) !== undefined && changed);
}

function difference(expected: Tau2Hashes & { readonly text: string }, found: Tau2Hashes & { readonly text: string }) {
  const outcome = ({ text, agent, user }: typeof expected) => ({ text, agentHash: agent, userHash: user });
  return { expected: outcome(expected), found: outcome(found) };
}

/**
 * Hashing reads the whole database, so it is done only when the changes differ from those of the call before. A call may
 * have changed the kind of a number and nothing else.
 */
function hashWhenChanged(writer: Tau2Follower): (changes: Changes, noted: NotedCall) => Tau2Hashes {
  let last: { readonly changes: Changes; readonly hashes: Tau2Hashes } | undefined;
  return (changes, { leavesKinds }) => {
    if (!last || leavesKinds || !jsonEquals(last.changes, changes)) last = { changes, hashes: writer.hashes(changes) };
    return last.hashes;
  };
}
