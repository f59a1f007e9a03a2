import { z } from "zod";
import { keepMembers } from "../data/read-data-file.ts";
import { pythonDict } from "../python-values/json-to-python.ts";
import { isPythonDict, isPythonList, type PythonValue } from "../python-values/python-value.ts";

const checked = <Shape extends z.core.$ZodLooseShape>(shape: Shape) => z.array(z.looseObject(shape)).nullish();

/** What is read of a reward; the rest of it is only compared. */
const rewardSchema = z.looseObject({
  reward: z.number(),
  db_check: z.looseObject({ db_match: z.boolean() }).nullish(),
  action_checks: checked({ action_match: z.boolean(), tool_type: z.string().nullish() }),
  nl_assertions: checked({ nl_assertion: z.string(), met: z.boolean(), justification: z.string() }),
});

/** One episode of a results file, but for its messages. */
export const simulationSchema = z.object({
  id: z.string(),
  task_id: z.string(),
  termination_reason: z.string(),
  agent_cost: z.number().nullish(),
  reward_info: rewardSchema.nullish(),
  trial: z.int().nullish(),
  mode: z.string().nullish(),
});

/** What a results file must hold to be read, as {@link outlineOf} shows it. */
export const resultsSchema = z.object({
  info: z.object({
    num_trials: z.int(),
    environment_info: z.object({ domain_name: z.string() }),
    agent_info: z.object({ implementation: z.string() }),
  }),
  tasks: z.array(z.unknown()),
  simulations: z.array(z.unknown()).nullish(),
  simulation_index: z.array(z.unknown()).nullish(),
});

/** A results file without what is read piece by piece, or not at all. */
export function outlineOf(value: PythonValue): PythonValue {
  if (!isPythonDict(value)) return value;
  const info = keepMembers(value.get("info") ?? null, ["num_trials", "environment_info", "agent_info"]);
  const short = (key: string): PythonValue | undefined => {
    const member = value.get(key);
    return member !== undefined && isPythonList(member) ? [] : member;
  };
  return pythonDict({
    info: isPythonDict(info)
      ? new Map([...info].map(([key, member]) => [key, keepMembers(member, ["domain_name", "implementation"])]))
      : info,
    tasks: short("tasks"),
    simulations: short("simulations"),
    simulation_index: short("simulation_index"),
  });
}
