import {
  type FaultRates,
  faultRatesSchema,
  type JsonObject,
  jsonObjectSchema,
  type Task,
  ToolworldError,
} from "@toolworld/contracts";
import { z } from "zod";

/** One episode to be had: plain data, so that it can go to a worker and into a store. */
export interface Job {
  /** The id that its episode will have: `task/agent/trial`. */
  readonly id: string;
  readonly task: string;
  readonly trial: number;
  /** Seeds agent, user and faults. */
  readonly seed: string;
  readonly agent: { readonly name: string; readonly settings?: JsonObject };
  readonly user: { readonly name: string; readonly settings?: JsonObject };
  readonly faults?: FaultRates;
}

const participantSchema = z.strictObject({ name: z.string(), settings: jsonObjectSchema.exactOptional() });

/** A job, as a zod schema. */
export const jobSchema: z.ZodType<Job> = z.strictObject({
  id: z.string(),
  task: z.string(),
  trial: z.int().min(0),
  seed: z.string(),
  agent: participantSchema,
  user: participantSchema,
  faults: faultRatesSchema.exactOptional(),
});

/** What is to be run: every task with every agent, so many times. */
export interface JobPlan {
  readonly tasks: readonly Task[];
  readonly agents: readonly Job["agent"][];
  readonly user: Job["user"];
  readonly trials: number;
  readonly seed: string | number;
  readonly faults?: FaultRates;
}

/**
 * The jobs of a plan, trial by trial, so that a run that was cut short has tried all tasks alike.
 *
 * @throws ToolworldError of type `duplicate-task` when two tasks have one id.
 */
export function planJobs({ tasks, agents, user, trials, seed, faults }: JobPlan): Job[] {
  const ids = new Set<string>();
  for (const { id } of tasks) {
    if (ids.has(id)) {
      throw new ToolworldError({
        room: "runs",
        type: "duplicate-task",
        message: `two tasks have the id "${id}"; give each its own`,
      });
    }
    ids.add(id);
  }
  return Array.from({ length: trials }, (_, trial) =>
    agents.flatMap((agent) =>
      tasks.map((task) => ({
        id: `${task.id}/${agent.name}/${trial}`,
        task: task.id,
        trial,
        seed: `${seed}/${task.id}/${trial}`,
        agent,
        user,
        ...(faults ? { faults } : {}),
      })),
    ),
  ).flat();
}
