import type { Blame, JsonObject, Outcome } from "@toolworld/contracts";
import { passHatK, type TaskTrials } from "@toolworld/verifier";
import { readRunOf } from "./check/read-run.ts";
import type { RunStore } from "./store/run-store.ts";

/** What one agent achieved. */
export interface AgentSummary {
  readonly agent: string;
  readonly episodes: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** The mean reward, in [0, 1]. */
  readonly reward: number;
  /** pass^k for k from 1 to the number of trials. */
  readonly passHatK: readonly number[];
  readonly blame: Readonly<Record<Blame, number>>;
  /** Checks that do not count for the reward, by how they came out. */
  readonly reportedApart: Readonly<Record<Outcome, number>>;
  /** The mean reward by number of tool calls. */
  readonly byCalls: readonly { readonly calls: number; readonly episodes: number; readonly reward: number }[];
}

/** What a run achieved. */
export interface RunSummary {
  readonly settings: JsonObject;
  readonly tasks: number;
  readonly episodes: number;
  readonly total: number;
  readonly agents: readonly AgentSummary[];
}

/** Sums up the verdicts of a store, agent by agent. */
export async function summarizeStore(store: RunStore): Promise<RunSummary> {
  const run = await readRunOf(store);
  const tallies = new Map<string, Tally>();
  let episodes = 0;
  for (const { agent } of run.jobs) if (!tallies.has(agent.name)) tallies.set(agent.name, new Tally());
  for await (const { job, verdict } of store.verdicts()) {
    episodes++;
    const tally = tallies.get(job.agent.name) as Tally;
    tally.outcomes[verdict.outcome]++;
    tally.reward += verdict.reward;
    if (verdict.blame) tally.blame[verdict.blame]++;
    for (const check of verdict.checks) if (!check.required) tally.reportedApart[check.outcome]++;
    const trials = tally.tasks.get(job.task) ?? { trials: 0, successes: 0 };
    tally.tasks.set(job.task, { trials: trials.trials + 1, successes: trials.successes + verdict.reward });
    const calls = tally.calls.get(verdict.counts.calls) ?? { episodes: 0, reward: 0 };
    tally.calls.set(verdict.counts.calls, { episodes: calls.episodes + 1, reward: calls.reward + verdict.reward });
  }
  return {
    settings: run.settings,
    tasks: run.tasks.length,
    episodes,
    total: run.jobs.length,
    agents: Array.from(tallies, ([agent, tally]) => tally.summarize(agent)),
  };
}

class Tally {
  readonly outcomes: Record<Outcome, number> = { passed: 0, failed: 0, undecided: 0 };
  readonly blame: Record<Blame, number> = { agent: 0, user: 0, world: 0, task: 0 };
  readonly reportedApart: Record<Outcome, number> = { passed: 0, failed: 0, undecided: 0 };
  readonly tasks = new Map<string, TaskTrials>();
  readonly calls = new Map<number, { readonly episodes: number; readonly reward: number }>();
  reward = 0;

  summarize(agent: string): AgentSummary {
    const { outcomes, blame, reportedApart } = this;
    const episodes = outcomes.passed + outcomes.failed + outcomes.undecided;
    const tasks = [...this.tasks.values()];
    const trials = Math.max(0, ...tasks.map((task) => task.trials));
    return {
      agent,
      episodes,
      outcomes,
      reward: episodes > 0 ? this.reward / episodes : 0,
      passHatK: Array.from({ length: trials }, (_, index) => passHatK(tasks, index + 1) as number),
      blame,
      reportedApart,
      byCalls: Array.from(this.calls, ([calls, { episodes: count, reward }]) => ({
        calls,
        episodes: count,
        reward: reward / count,
      })).sort((left, right) => left.calls - right.calls),
    };
  }
}
