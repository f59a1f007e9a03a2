import type { End, EndReason } from "@toolworld/contracts";

/** Why an episode ended, in the reference's words. */
export type TerminationReason =
  | "user_stop"
  | "agent_stop"
  | "max_steps"
  | "timeout"
  | "too_many_errors"
  | "agent_error"
  | "user_error"
  | "unexpected_error";

/** How an episode of ours ended, in the reference's words. Its user also stops when the agent hands over or gives in. */
export function toTerminationReason({ reason }: End): TerminationReason {
  return REASONS[reason];
}

const REASONS: Readonly<Record<EndReason, TerminationReason>> = {
  "user-done": "user_stop",
  "user-refused": "user_stop",
  "user-gave-up": "user_stop",
  "agent-done": "agent_stop",
  transferred: "agent_stop",
  "turn-limit": "max_steps",
  "call-limit": "max_steps",
  "time-limit": "timeout",
  "error-limit": "too_many_errors",
  "agent-error": "agent_error",
  "user-error": "user_error",
  "world-error": "unexpected_error",
};
