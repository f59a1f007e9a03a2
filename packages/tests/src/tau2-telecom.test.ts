import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadTau2 } from "@toolworld/benchmarks";
import { createGoldAgent, createNoneAgent, createScriptedUser, runEpisode } from "@toolworld/simulator";
import { verify } from "@toolworld/verifier";
import { describe, expect, test } from "vitest";

const shared = process.env["TOOLWORLD_SHARED"] ?? fileURLToPath(new URL("../../../../shared", import.meta.url));
const data = join(shared, "data", "tau2");

describe.skipIf(!existsSync(data))("τ²-bench's telecom tasks (needs ../shared or TOOLWORLD_SHARED)", () => {
  test("gold passes all 114 of the base split, the user doing what the agent asks for", async () => {
    const { domain, state, tasks } = await loadTau2(data, "telecom");
    for (const task of tasks) {
      const agent = createGoldAgent(task);
      const episode = await runEpisode({ id: task.id, domain, state, task, agent, user: createScriptedUser() });
      const verdict = verify({ task, episode });
      expect(verdict.outcome, `task ${task.id}: ${verdict.reason}`).toBe("passed");
      expect(verdict.checks.map(({ type, outcome }) => `${type} ${outcome}`)).toEqual([
        "end passed",
        "state passed",
        "assertions passed",
      ]);
    }
  });

  test("doing nothing passes exactly the tasks whose assertions ask for no service at the end", async () => {
    const { domain, state, tasks } = await loadTau2(data, "telecom");
    const passed: string[] = [];
    for (const task of tasks) {
      const agent = createNoneAgent();
      const episode = await runEpisode({ id: task.id, domain, state, task, agent, user: createScriptedUser() });
      if (verify({ task, episode }).outcome === "passed") passed.push(task.id);
    }
    const beyondRepair = tasks.filter(({ checks }) => JSON.stringify(checks).includes("no_service"));
    expect(passed).toEqual(beyondRepair.map(({ id }) => id));
  });
});
