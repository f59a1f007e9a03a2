import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadTau2 } from "@toolworld/benchmarks";
import { createGoldAgent, createNoneAgent, createScriptedUser, runEpisode } from "@toolworld/simulator";
import { verify } from "@toolworld/verifier";
import { describe, expect, test } from "vitest";

const shared = process.env.TOOLWORLD_SHARED ?? fileURLToPath(new URL("../../../../shared", import.meta.url));
const data = join(shared, "data", "tau2");

describe.skipIf(!existsSync(data))("τ²-bench's telecom tasks (needs ../shared or TOOLWORLD_SHARED)", () => {
  test("gold passes all 114 of the base split, the user doing what the agent asks for", async () => {
    const { domain, state, tasks } = await loadTau2(data, "telecom");
    for (const task of tasks) {
      const agent = createGoldAgent(task);
      const episode = await runEpisode({ id: task.id, domain, state, task, agent, user: createScriptedUser() });
      const verdict = verify({ task, episode });
      expect(verdict.outcome, `task ${task.id}: ${verdict.reason}`).toBe("passed");
      const undone = verdict.checks.filter((check) => check.outcome !== "passed");
      expect(undone, task.id).toEqual([]);
    }
  });

  test("doing nothing passes none, although the assertions of the 20 that cannot be mended hold", async () => {
    const { domain, state, tasks } = await loadTau2(data, "telecom");
    let asserted = 0;
    for (const task of tasks) {
      const agent = createNoneAgent();
      const episode = await runEpisode({ id: task.id, domain, state, task, agent, user: createScriptedUser() });
      const { outcome, checks } = verify({ task, episode });
      expect(outcome, task.id).toBe("failed");
      if (checks.some((check) => check.type === "assertions" && check.outcome === "passed")) asserted++;
    }
    expect(asserted).toBe(20);
  });
});
