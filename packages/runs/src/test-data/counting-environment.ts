import {
  EPISODE_CONTRACT,
  type Episode,
  type JsonObject,
  NO_USAGE,
  TASK_CONTRACT,
  type Task,
  ToolworldError,
  taskDigest,
} from "@toolworld/contracts";
import type { RunEnvironment } from "../environment.ts";
import type { Job } from "../job.ts";

const domain = { name: "counting", version: "1.0.0", digest: "0".repeat(64) };

/** A task in which something is inserted. */
export function countingTask(id: string): Task {
  const changes = [{ type: "insert" as const, table: "rows", key: id, after: { id } }];
  return {
    contract: TASK_CONTRACT,
    id,
    domain,
    seed: 0,
    intent: "Insert a row.",
    user: { facts: [], requests: [{ say: "Hello." }] },
    gold: { calls: [], changes, minted: [] },
    checks: [{ type: "state" }],
  };
}

/** Tasks by name; the agent `good` solves them, `bad` does not, `broken` cannot be run, `dying` kills its thread once. */
export function openEnvironment(settings: JsonObject): RunEnvironment {
  const tasks = (settings.tasks as string[]).map(countingTask);
  return {
    tasks,
    async runEpisode(job: Job, task: Task): Promise<Episode> {
      if (job.agent.name === "broken")
        throw new ToolworldError({ room: "test", type: "broken", message: "cannot be run" });
      if (job.agent.name === "dying" && job.id === "a/dying/0") process.exit(3);
      return {
        contract: EPISODE_CONTRACT,
        id: job.id,
        task: { id: task.id, digest: taskDigest(task) },
        domain,
        trial: job.trial,
        seed: job.seed,
        agent: job.agent,
        user: job.user,
        steps: [
          { type: "message", role: "user", turn: 0, content: "Hello." },
          { type: "message", role: "agent", turn: 1, content: "Done." },
        ],
        end: { reason: "user-done" },
        changes: job.agent.name === "bad" ? [] : task.gold.changes,
        minted: [],
        assertions: [],
        usage: { agent: NO_USAGE, user: NO_USAGE },
      };
    },
  };
}
