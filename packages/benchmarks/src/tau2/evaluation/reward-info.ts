import type { Tau2Action, Tau2Task } from "../data/tau2-task.ts";

/** What a reward may rest on. */
export type RewardType = "DB" | "ENV_ASSERTION" | "NL_ASSERTION" | "ACTION" | "COMMUNICATE";

/** What a tool of the reference is. Generic ones change nothing. */
export type Tau2ToolType = "read" | "write" | "think" | "generic";

/** An assertion of a task about the end of an episode. */
export type Tau2EnvAssertion = NonNullable<
  NonNullable<NonNullable<Tau2Task["evaluation_criteria"]>["env_assertions"]>
>[number];

/** Whether both databases are as gold leaves them. */
export interface DbCheck {
  readonly db_match: boolean;
  readonly db_reward: number;
}

/** Whether an assertion holds at the end. */
export interface EnvAssertionCheck {
  readonly env_assertion: Tau2EnvAssertion;
  readonly met: boolean;
  readonly reward: number;
}

/** Whether one of gold's calls was made. */
export interface ActionCheck {
  readonly action: Tau2Action;
  readonly action_match: boolean;
  readonly action_reward: number;
  readonly tool_type: Tau2ToolType | null;
}

/** Whether the agent said something. */
export interface CommunicateCheck {
  readonly info: string;
  readonly met: boolean;
  readonly justification: string;
}

/** A judge's word on an assertion. */
export interface NlAssertionCheck {
  readonly nl_assertion: string;
  readonly met: boolean;
  readonly justification: string;
}

/** The result of an evaluation, with the names and in the shape that the reference writes it. */
export interface RewardInfo {
  readonly reward: number;
  readonly db_check: DbCheck | null;
  readonly env_assertions: readonly EnvAssertionCheck[] | null;
  readonly action_checks: readonly ActionCheck[] | null;
  readonly nl_assertions: readonly NlAssertionCheck[] | null;
  readonly communicate_checks: readonly CommunicateCheck[] | null;
  readonly reward_basis: readonly RewardType[] | null;
  readonly reward_breakdown: Readonly<Partial<Record<RewardType, number>>> | null;
  readonly info: Note | Readonly<Record<"env" | "nl" | "communicate" | "action", Note | null>> | null;
}

/** Why there was nothing to evaluate. */
export interface Note {
  readonly note: string;
}

/** A result with nothing in it but what is given. The basis of a single component is the reference's default. */
export function rewardInfo(given: Partial<RewardInfo> & Pick<RewardInfo, "reward">): RewardInfo {
  return {
    db_check: null,
    env_assertions: null,
    action_checks: null,
    nl_assertions: null,
    communicate_checks: null,
    reward_basis: ["DB"],
    reward_breakdown: null,
    info: null,
    ...given,
  };
}
