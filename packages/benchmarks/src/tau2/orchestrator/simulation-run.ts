import { digest, type Episode } from "@toolworld/contracts";
import type { RewardInfo } from "../evaluation/reward-info.ts";
import type { SourcedTask } from "../evaluation/sourced-task.ts";
import { pythonDict } from "../python-values/json-to-python.ts";
import type { PythonDict } from "../python-values/python-value.ts";
import { rewardInfoToPython } from "../results/reward-info-to-python.ts";
import type { TerminationReason } from "./termination-reason.ts";

/** What one run of a task came to. */
export interface SimulationRunInput {
  readonly task: SourcedTask;
  readonly episode: Episode;
  readonly messages: readonly PythonDict[];
  readonly terminationReason: TerminationReason;
  /** Null where the episode could not be evaluated. */
  readonly rewardInfo: RewardInfo | null;
  /** Why it could not be. */
  readonly problem: string | null;
  readonly trial: number;
  readonly seed: number;
  /** Local moments without a zone. */
  readonly start: string;
  readonly end: string;
  readonly seconds: number;
}

/** One run as the reference's results file holds it. The same run has the same id. */
export function toSimulationRun(input: SimulationRunInput): PythonDict {
  const { task, episode, messages, rewardInfo, trial, seed } = input;
  const costOf = (role: "agent" | "user") => (episode.usage[role].modelCalls === 0 ? 0 : null);
  return pythonDict({
    id: runId(input),
    task_id: task.task.id,
    timestamp: input.end,
    start_time: input.start,
    end_time: input.end,
    duration: input.seconds,
    termination_reason: input.terminationReason,
    agent_cost: costOf("agent"),
    user_cost: costOf("user"),
    agent_usage: null,
    reward_info: rewardInfo && rewardInfoToPython(rewardInfo, task),
    messages,
    ticks: null,
    trial: BigInt(trial),
    seed: BigInt(seed),
    mode: "half_duplex",
    speech_environment: null,
    review: null,
    user_only_review: null,
    info: input.problem === null ? null : pythonDict({ problem: input.problem }),
    auth_classification: null,
    hallucination_retries_used: 0n,
    hallucination_check: null,
    provider_session_id: null,
    policy: null,
    effect_timeline: null,
  });
}

/** Laid out as the reference's random ids are. */
function runId({ episode, trial, seed }: SimulationRunInput): string {
  const { domain, task, agent, user } = episode;
  const hex = digest({ domain: { ...domain }, task: task.id, agent: agent.name, user: user.name, trial, seed }).replace(
    /^.*:/,
    "",
  );
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join("-");
}
