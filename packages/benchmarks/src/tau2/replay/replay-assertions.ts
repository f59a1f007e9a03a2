import { ToolworldError } from "@toolworld/contracts";
import type { World } from "@toolworld/world";
import type { FixtureSequence } from "./fixture-file.ts";
import type { StepMismatch } from "./replay-sequence.ts";

/** What became of the assertions of one recording. */
export interface AssertionReplay {
  readonly assertions: number;
  readonly equal: number;
  readonly mismatches: readonly StepMismatch[];
}

/** Asks what was asked after a recording's last step. Where the reference raised, so must ours. */
export function replayAssertions(sequence: FixtureSequence, world: World): AssertionReplay {
  const mismatches = sequence.assertions.flatMap((assertion, index): StepMismatch[] => {
    const answer = ask(world, assertion);
    if (answer === assertion.answer) return [];
    const outcome = (value: boolean | undefined) => ({ text: String(value ?? "error"), agentHash: "", userHash: "" });
    return [
      {
        sequence: sequence.id,
        step: sequence.steps.length + index,
        tool: assertion.name,
        arguments: assertion.arguments,
        expected: outcome(assertion.answer),
        found: outcome(answer),
      },
    ];
  });
  const { length } = sequence.assertions;
  return { assertions: length, equal: length - mismatches.length, mismatches };
}

function ask(world: World, { name, arguments: input }: FixtureSequence["assertions"][number]): boolean | undefined {
  try {
    return world.assert({ name, arguments: input });
  } catch (error) {
    if (ToolworldError.isInstance(error)) return undefined;
    throw error;
  }
}
