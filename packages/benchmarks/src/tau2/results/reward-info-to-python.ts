import type { RewardInfo } from "../evaluation/reward-info.ts";
import type { SourcedTask } from "../evaluation/sourced-task.ts";
import { jsonToPython, pythonDict } from "../python-values/json-to-python.ts";
import type { PythonDict, PythonValue } from "../python-values/python-value.ts";

/** A reward info as the reference writes it: rewards are floats, and arguments keep the kinds that the task has. */
export function rewardInfoToPython(info: RewardInfo, task: SourcedTask): PythonDict {
  return pythonDict({
    reward: info.reward,
    db_check: info.db_check && pythonDict({ ...info.db_check }),
    env_assertions:
      info.env_assertions?.map(({ env_assertion, met, reward }, index) =>
        pythonDict({
          env_assertion: withArguments(env_assertion as never, argumentsOf(task, "env_assertions", index)),
          met,
          reward,
        }),
      ) ?? null,
    action_checks:
      info.action_checks?.map(({ action, action_match, action_reward, tool_type }, index) =>
        pythonDict({
          action: withArguments(action as never, argumentsOf(task, "actions", index)),
          action_match,
          action_reward,
          tool_type,
        }),
      ) ?? null,
    nl_assertions: info.nl_assertions?.map((check) => pythonDict({ ...check })) ?? null,
    communicate_checks: info.communicate_checks?.map((check) => pythonDict({ ...check })) ?? null,
    reward_basis: info.reward_basis && [...info.reward_basis],
    reward_breakdown: info.reward_breakdown && pythonDict({ ...info.reward_breakdown }),
    info: jsonToPython(info.info as never),
  });
}

function withArguments(value: Parameters<typeof jsonToPython>[0], given: PythonValue): PythonDict {
  return new Map([...(jsonToPython(value) as PythonDict), ["arguments", given]]);
}

/** Checks stand in the order of what they check. */
function argumentsOf({ source }: SourcedTask, list: "actions" | "env_assertions", index: number): PythonValue {
  const criteria = source.get("evaluation_criteria") as PythonDict;
  return (criteria.get(list) as readonly PythonDict[])[index]?.get("arguments") ?? null;
}
