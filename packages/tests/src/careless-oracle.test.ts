import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { loadTau2Retail } from "@toolworld/benchmarks";
import type { Domain, Task } from "@toolworld/contracts";
import { airline, tasks as airlineTasks } from "@toolworld/domain-airline";
import { retail, tasks as retailTasks } from "@toolworld/domain-retail";
import {
  createCarelessAgent,
  createGoldAgent,
  createScriptedUser,
  MISTAKES,
  openTaskWorld,
  simulate,
} from "@toolworld/simulator";
import { verify } from "@toolworld/verifier";
import type { Rows } from "@toolworld/world";
import { describe, expect, test } from "vitest";

const full = process.env.TOOLWORLD_FULL === "1";
const seeds = full ? 20 : 1;
const shared = process.env.TOOLWORLD_SHARED ?? fileURLToPath(new URL("../../../../shared", import.meta.url));
const tau2 = `${shared}/data/tau2`;

/** What became of an episode: the verifier's word, and all rows at the end, which the verifier never sees. */
async function run(domain: Domain, task: Task, seed: number, agent: ReturnType<typeof createGoldAgent>, state?: Rows) {
  using opened = openTaskWorld(domain, task, state ? { state } : {});
  const { world, port } = opened;
  const episode = await simulate({
    id: "e",
    task,
    agent,
    seed,
    user: createScriptedUser(),
    world: port,
    tools: world.tools,
    domain: world.reference,
    policy: domain.policy,
  });
  return { verdict: verify({ task, episode }), rows: world.dump() };
}

/** Whether the end state, the calls or the words of an episode count for a task. */
const requires = (task: Task, type: "state" | "calls") =>
  task.checks.some((check) => check.type === type && (check.required ?? true));

async function confront(domain: Domain, all: readonly Task[], state?: Rows) {
  const counts = { episodes: 0, broken: 0, falsePasses: [] as string[], falseFails: [] as string[] };
  for (const task of all) {
    const gold = await run(domain, task, 0, createGoldAgent(task), state);
    if (gold.verdict.outcome !== "passed") counts.falseFails.push(`${task.id}: gold: ${gold.verdict.reason}`);
    for (const mistake of MISTAKES) {
      for (let seed = 0; seed < seeds; seed++) {
        const agent = createCarelessAgent(task, { seed, mistake });
        const { verdict, rows } = await run(domain, task, seed, agent, state);
        const same = isDeepStrictEqual(rows, gold.rows);
        const broken = !same && requires(task, "state");
        const label = `${task.id}: ${mistake}: seed ${seed}: ${verdict.reason}`;
        counts.episodes++;
        if (broken) counts.broken++;
        if (broken && verdict.outcome === "passed") counts.falsePasses.push(label);
        const onlyState = verdict.checks.every(({ type, outcome }) => type === "state" || outcome === "passed");
        if (same && onlyState && verdict.outcome !== "passed") counts.falseFails.push(label);
      }
    }
  }
  return counts;
}

describe("a mistake that leaves other rows than gold never passes, and nothing else fails by its state", () => {
  test.each([
    ["airline", airline as unknown as Domain, airlineTasks],
    ["retail", retail as unknown as Domain, retailTasks],
  ])(
    "over %s's own tasks",
    async (_, domain, tasks) => {
      const counts = await confront(domain, full ? tasks : tasks.filter((_task, index) => index % 3 === 0));
      expect(counts).toMatchObject({ falsePasses: [], falseFails: [] });
      expect(counts.broken).toBeGreaterThan(counts.episodes / 4);
    },
    full ? 3_600_000 : 600_000,
  );

  test.skipIf(!existsSync(tau2))(
    "over τ²-bench's retail tasks (skipped where its data is absent)",
    async () => {
      const { domain, tasks: all, state } = await loadTau2Retail(tau2);
      const counts = await confront(domain, full ? all : all.filter((_, index) => index % 6 === 0), state);
      expect(counts).toMatchObject({ falsePasses: [], falseFails: [] });
      expect(counts.broken).toBeGreaterThan(counts.episodes / 4);
    },
    full ? 3_600_000 : 600_000,
  );
});
