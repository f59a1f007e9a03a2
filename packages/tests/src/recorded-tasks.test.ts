import { createGoldAgent, createNoneAgent, createScriptedUser, runEpisode } from "@toolworld/simulator";
import { verify } from "@toolworld/verifier";
import { loadDomain } from "toolworld";
import { describe, expect, test } from "vitest";

describe.each(["airline", "retail", "telecom"])("the tasks that %s ships", (name) => {
  test("are its drafts, executed and certified", async () => {
    const { tasks, drafts } = await loadDomain(name);
    expect(tasks.map(({ id }) => id)).toEqual(drafts.map(({ id }) => id));
    expect(tasks.length).toBeGreaterThanOrEqual(30);
    for (const task of tasks) {
      expect(task.certificate?.certified, task.id).toBe(true);
      const draft = drafts.find(({ id }) => id === task.id);
      expect(task.gold.calls.map(({ name: tool, arguments: input }) => [tool, input])).toEqual(
        draft?.calls.map(({ name: tool, arguments: input }) => [tool, input]),
      );
    }
  });

  test("are solved by gold and by nobody who does nothing", async () => {
    const { domain, tasks } = await loadDomain(name);
    for (const task of tasks) {
      for (const [agent, outcome] of [
        [createGoldAgent(task), "passed"],
        [createNoneAgent(), "failed"],
      ] as const) {
        const episode = await runEpisode({ id: task.id, domain, task, agent, user: createScriptedUser() });
        expect(verify({ task, episode }).outcome, `${task.id}: ${agent.name}`).toBe(outcome);
      }
    }
  });
});
