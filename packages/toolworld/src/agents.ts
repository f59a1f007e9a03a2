import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Agent, Task, User } from "@toolworld/contracts";
import type { Job } from "@toolworld/runs";
import {
  createCarelessAgent,
  createGoldAgent,
  createNoneAgent,
  createScriptedUser,
  MISTAKES,
  type Mistake,
} from "@toolworld/simulator";
import { usageError } from "./usage-error.ts";

/** Makes an agent for one episode. A module given as `--agent` exports one as `createAgent`. */
export type CreateAgent = (input: { readonly task: Task; readonly seed: string }) => Agent | Promise<Agent>;

const SCRIPTED: Readonly<Record<string, CreateAgent>> = {
  gold: ({ task }) => createGoldAgent(task),
  careless: ({ task, seed }) => createCarelessAgent(task, { seed }),
  none: () => createNoneAgent(),
  ...Object.fromEntries(
    MISTAKES.map((mistake: Mistake) => [
      `careless:${mistake}`,
      ({ task, seed }: { task: Task; seed: string }) => createCarelessAgent(task, { seed, mistake }),
    ]),
  ),
};

/** Reads what `--agent` says: the scripted agents' names, separated by commas, or a module's path. */
export function readAgents(text: string): Job["agent"][] {
  return text.split(",").map((name) => {
    if (Object.hasOwn(SCRIPTED, name)) return { name };
    if (/\.[cm]?[jt]s$/.test(name)) return { name, settings: { module: pathToFileURL(resolve(name)).href } };
    throw usageError(
      "unknown-agent",
      `no agent "${name}"; there are ${Object.keys(SCRIPTED).join(", ")}, or give a module that exports createAgent`,
    );
  });
}

/** Makes the agent that a job names. */
export async function createAgent(job: Job, task: Task): Promise<Agent> {
  const module = job.agent.settings?.module;
  const create = typeof module === "string" ? await importAgent(module) : SCRIPTED[job.agent.name];
  if (!create) throw usageError("unknown-agent", `no agent "${job.agent.name}"`);
  return create({ task, seed: job.seed });
}

/** Makes the user that a job names. */
export function createUser({ user }: Job): User {
  if (user.name === "scripted") return createScriptedUser();
  throw usageError("unknown-user", `no user "${user.name}"; there is scripted`);
}

async function importAgent(module: string): Promise<CreateAgent> {
  const exported = (await import(module)) as { readonly createAgent?: CreateAgent };
  if (typeof exported.createAgent === "function") return exported.createAgent;
  throw usageError("invalid-agent", `${module} exports no function createAgent`);
}
