import type { Agent, Domain, Episode, Task, User } from "@toolworld/contracts";
import { type OpenTaskWorldOptions, openTaskWorld } from "./open-task-world.ts";
import { type SimulateInput, simulate } from "./simulate.ts";

/** One conversation in a domain's own world. */
export interface RunEpisodeInput
  extends OpenTaskWorldOptions,
    Pick<SimulateInput, "id" | "trial" | "seed" | "limits" | "key"> {
  readonly domain: Domain;
  readonly task: Task;
  readonly agent: Agent;
  readonly user: User;
}

/** Opens the task's world, has the conversation, and closes the world. Throws as {@link openTaskWorld} does. */
export async function runEpisode(input: RunEpisodeInput): Promise<Episode> {
  const { domain, task, agent, user, state, external, faults, faultSeed, ...rest } = input;
  const opened = openTaskWorld(domain, task, {
    ...(state ? { state } : {}),
    ...(external ? { external } : {}),
    ...(faults ? { faults, faultSeed: faultSeed ?? input.seed ?? task.seed } : {}),
  });
  try {
    return await simulate({
      ...rest,
      task,
      agent,
      user,
      world: opened.port,
      tools: opened.world.tools,
      domain: opened.world.reference,
      policy: domain.policy,
      ...(faults ? { faults } : {}),
    });
  } finally {
    opened[Symbol.dispose]();
  }
}
