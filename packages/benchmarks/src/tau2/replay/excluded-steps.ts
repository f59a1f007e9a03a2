import type { FixtureSequence } from "./fixture-file.ts";
import type { ToolSchemas } from "./tool-schemas.ts";

/**
 * Why a step of a recording is not compared.
 *
 * | reason | meaning |
 * |---|---|
 * | `arguments` | the arguments fail the reference's own schema of the tool: our validation answers in words of its own |
 * | `native-error` | Python itself raised, not the domain: the text is Python's |
 * | `partial-effect` | the domain raised after it had changed the state; our calls are atomic |
 * | `diverged` | an earlier step of the sequence changed the reference's state and is one of the above |
 */
export type ExclusionReason = "arguments" | "native-error" | "partial-effect" | "diverged";

/** Every reason for which a step is not compared. */
export const EXCLUSION_REASONS: readonly ExclusionReason[] = [
  "arguments",
  "native-error",
  "partial-effect",
  "diverged",
];

/** Says for each step of a recording why it is not compared, or undefined. Only the recording is asked, never a world. */
export function excludedSteps(sequence: FixtureSequence, schemas: ToolSchemas): (ExclusionReason | undefined)[] {
  let diverged = false;
  return sequence.steps.map((step) => {
    if (diverged) return "diverged";
    const changed = step.agentHash !== undefined || (step.userHash ?? undefined) !== undefined;
    const reason = reasonOf(step, changed, schemas);
    diverged = changed && reason !== undefined;
    return reason;
  });
}

function reasonOf(
  step: FixtureSequence["steps"][number],
  changed: boolean,
  schemas: ToolSchemas,
): ExclusionReason | undefined {
  if (!schemas.fits(step.requestor, step.tool, step.arguments)) return "arguments";
  if (step.exception === undefined) return undefined;
  if (step.exception !== "ValueError") return "native-error";
  return changed ? "partial-effect" : undefined;
}
