import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadTau2Retail } from "@toolworld/benchmarks";
import { createGoldAgent, createNoneAgent, createScriptedUser, runEpisode } from "@toolworld/simulator";
import { verify } from "@toolworld/verifier";
import { describe, expect, test } from "vitest";

const shared = process.env.TOOLWORLD_SHARED ?? fileURLToPath(new URL("../../../../shared", import.meta.url));
const data = join(shared, "data", "tau2");

describe.skipIf(!existsSync(data))("τ²-bench's retail tasks (needs ../shared or TOOLWORLD_SHARED)", () => {
  test("gold passes all 114 by state and communication; what a judge must say stays undecided", async () => {
    const { domain, state, tasks } = await loadTau2Retail(data);
    const outcomes: string[] = [];
    for (const task of tasks) {
      const agent = createGoldAgent(task);
      const episode = await runEpisode({ id: task.id, domain, state, task, agent, user: createScriptedUser() });
      const verdict = verify({ task, episode });
      expect(verdict.outcome, `task ${task.id}: ${verdict.reason}`).toBe("passed");
      outcomes.push(...verdict.checks.map(({ type, outcome }) => `${type} ${outcome}`));
    }
    const count = (text: string) => outcomes.filter((outcome) => outcome === text).length;
    expect(count("state passed")).toBe(114);
    expect(count("communicate passed")).toBe(36);
    expect(count("rubric undecided")).toBe(40);
  });

  test("doing nothing passes exactly the seven tasks whose gold changes nothing and has nothing to tell", async () => {
    const { domain, state, tasks } = await loadTau2Retail(data);
    const passed: string[] = [];
    for (const task of tasks) {
      const agent = createNoneAgent();
      const episode = await runEpisode({ id: task.id, domain, state, task, agent, user: createScriptedUser() });
      if (verify({ task, episode }).outcome === "passed") passed.push(task.id);
    }
    expect(passed).toEqual(["10", "12", "25", "50", "57", "65", "105"]);
  });
});
