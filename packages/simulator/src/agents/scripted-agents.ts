import { type Agent, createRandom, type Task } from "@toolworld/contracts";
import { MISTAKES, type Mistake, planMistake } from "./mistake.ts";
import { taskToPlan } from "./plan.ts";
import { PlanSession } from "./plan-session.ts";

/** Does gold's calls and says what must be said. It shows that a task can be solved. */
export function createGoldAgent(task: Task): Agent {
  return { name: "gold", start: () => new PlanSession(task, taskToPlan(task)) };
}

/** Does as gold does, but for one mistake. Without a kind the seed draws one. It shows that a verifier can say no. */
export function createCarelessAgent(
  task: Task,
  options: { readonly seed: string | number; readonly mistake?: Mistake },
): Agent {
  const random = createRandom(`${options.seed}/careless/${task.id}`);
  const mistake = options.mistake ?? random.pick(MISTAKES);
  return {
    name: "careless",
    settings: { mistake },
    start: ({ tools }) => new PlanSession(task, planMistake(task, mistake, tools, random)),
  };
}

/** Says that there is nothing to do, and goes. No task may pass with it. */
export function createNoneAgent(): Agent {
  return {
    name: "none",
    start: () => ({ next: () => ({ message: "There is nothing for me to do. Goodbye.", end: "agent-done" }) }),
  };
}
