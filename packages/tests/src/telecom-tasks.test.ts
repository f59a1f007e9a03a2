import type { Domain, Task } from "@toolworld/contracts";
import { generateTasks, taskDrafts, telecom } from "@toolworld/domain-telecom";
import { referToDomain } from "@toolworld/kit";
import { createGoldAgent, createNoneAgent, createScriptedUser, runEpisode } from "@toolworld/simulator";
import { certify, recordTask, verify } from "@toolworld/verifier";
import { openWorld, type World } from "@toolworld/world";
import { expect, test } from "vitest";

const full = process.env.TOOLWORLD_FULL === "1";
const domain = telecom as unknown as Domain;

type Draft = (typeof taskDrafts)[number];

function openDraft({ seed = 0, setup = [] }: Draft): World {
  return openWorld(domain, { seed, setup });
}

async function record(draft: Draft): Promise<Task> {
  using world = openDraft(draft);
  return await recordTask(draft, { domain: referToDomain(domain), open: () => world, seed: draft.seed ?? 0 });
}

async function outcomeOf(task: Task, agent: ReturnType<typeof createGoldAgent>) {
  const episode = await runEpisode({ id: task.id, domain, task, agent, user: createScriptedUser() });
  const hands = new Set(episode.steps.flatMap((step) => (step.type === "tool-call" ? [step.requestor] : [])));
  const { outcome, reason } = verify({ task, episode });
  return { outcome, reason, end: episode.end.reason, hands };
}

test("every task passes with the gold agent, by both hands, and fails with an agent that does nothing", async () => {
  for (const draft of taskDrafts) {
    const task = await record(draft);
    const gold = await outcomeOf(task, createGoldAgent(task));
    expect(gold.outcome, `${task.id}: ${gold.reason}`).toBe("passed");
    expect(gold.end, task.id).toBe(task.labels?.includes("transfer") ? "transferred" : "user-done");
    if (!task.labels?.includes("transfer")) expect([...gold.hands].sort(), task.id).toEqual(["agent", "user"]);
    expect((await outcomeOf(task, createNoneAgent())).outcome, task.id).toBe("failed");
  }
}, 120_000);

test(full ? "400 tasks over all families are certified" : "30 tasks over all families are certified", async () => {
  for (const draft of generateTasks({ seed: 2, limit: full ? 400 : 30 })) {
    const task = await record(draft);
    const opened: World[] = [];
    const open = () => {
      const world = openDraft(draft);
      opened.push(world);
      return world;
    };
    const { claims } = await certify(task, { open, tools: open().tools, orders: 10 });
    const broken = claims.filter(({ holds }) => !holds).map(({ name, evidence }) => `${name}: ${evidence}`);
    expect(broken, task.id).toEqual([]);
    for (const world of opened) world.close();
  }
}, 600_000);
