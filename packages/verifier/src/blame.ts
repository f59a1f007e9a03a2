import { type Blame, type CheckResult, type Episode, jsonEquals, type Task } from "@toolworld/contracts";
import { writes } from "./checks/calls-check.ts";
import { madeCalls } from "./checks/made-calls.ts";

/**
 * Who is to blame for an episode that did not pass. A crash of a tool or of the environment is the world's; a user that
 * broke, or left before asking for everything, the user's; gold's own writes that led elsewhere than gold, the task's;
 * everything else the agent's.
 */
export function assignBlame(task: Task, episode: Episode, checks: readonly CheckResult[]): Blame {
  const { reason, unasked } = episode.end;
  const crashed = episode.steps.some(
    (step) => step.type === "tool-result" && !step.result.ok && step.result.error.type === "crashed",
  );
  if (reason === "world-error" || crashed) return "world";
  if (reason === "user-error") return "user";
  if ((reason === "user-done" || reason === "user-refused") && (unasked?.length ?? 0) > 0) return "user";
  return isTaskAtFault(task, episode, checks) ? "task" : "agent";
}

/** Whether the agent made exactly gold's writes and yet reached another state. */
function isTaskAtFault(task: Task, episode: Episode, checks: readonly CheckResult[]): boolean {
  if (!checks.some(({ type, outcome }) => type === "state" && outcome === "failed")) return false;
  const expected = task.gold.calls.filter(writes);
  const made = madeCalls(episode).filter(
    (call) => (call.result.ok || call.tookEffect) && (call.footprint?.writes.length ?? 1) > 0,
  );
  return (
    expected.length > 0 &&
    expected.length === made.length &&
    expected.every(
      (call, index) => call.name === made[index]?.name && jsonEquals(call.arguments, made[index]?.arguments),
    )
  );
}
