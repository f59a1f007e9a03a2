import { pythonEquals } from "../python-values/python-equals.ts";
import type { PythonDict } from "../python-values/python-value.ts";
import type { Tau2Message, Tau2ToolCall } from "./message.ts";
import { type ActionCheck, type RewardInfo, rewardInfo, type Tau2ToolType } from "./reward-info.ts";
import type { SourcedAction } from "./sourced-task.ts";

/**
 * ACTION: each of gold's calls was made, by whatever hand, in whatever order. As in the reference the arguments that are
 * compared are those of the call that was *made*, unless the task names some: a call that lacks arguments of gold matches.
 */
export function evaluateActions(
  actions: readonly SourcedAction[] | null,
  messages: readonly Tau2Message[],
  toolTypes: ReadonlyMap<string, Tau2ToolType>,
): RewardInfo {
  if (!actions || actions.length === 0) {
    return rewardInfo({ reward: 1, reward_breakdown: { ACTION: 1 }, info: { note: "No actions to evaluate" } });
  }
  const calls = messages.flatMap((message) => (message.role === "tool" ? [] : (message.toolCalls ?? [])));
  const checks = actions.map(({ given, ...action }): ActionCheck => {
    const match = calls.some((call) => matches(call, { ...action, given }));
    return {
      action,
      action_match: match,
      action_reward: match ? 1 : 0,
      tool_type: toolTypes.get(action.name) ?? null,
    };
  });
  const reward = checks.every((check) => check.action_match) ? 1 : 0;
  return rewardInfo({ reward, action_checks: checks, reward_breakdown: { ACTION: reward } });
}

/** How many calls of a kind were made, of how many. */
export interface PartialReward {
  readonly correct: number;
  readonly count: number;
  readonly proportion: number;
}

/** The share of gold's calls that were made; null for a kind of which gold has none. */
export interface PartialActionReward {
  readonly total: PartialReward;
  readonly read: PartialReward | null;
  readonly write: PartialReward | null;
}

/** What the reference derives from checks of actions; null where there are none. */
export function partialActionReward(checks: readonly ActionCheck[] | null): PartialActionReward | null {
  if (!checks || checks.length === 0) return null;
  const share = (kept: readonly ActionCheck[]): PartialReward | null => {
    const correct = kept.filter((check) => check.action_match).length;
    return kept.length === 0 ? null : { correct, count: kept.length, proportion: correct / kept.length };
  };
  return {
    total: share(checks) as PartialReward,
    read: share(checks.filter((check) => check.tool_type === "read")),
    write: share(checks.filter((check) => check.tool_type === "write")),
  };
}

function matches(call: Tau2ToolCall, action: SourcedAction): boolean {
  if (call.name !== action.name) return false;
  const keys = action.compare_args ?? [...call.given.keys()];
  return pythonEquals(restrict(call.given, keys), restrict(action.given, keys));
}

function restrict(dict: PythonDict, keys: readonly string[]): PythonDict {
  return new Map([...dict].filter(([key]) => keys.includes(key)));
}
