import { readTasks } from "../data/read-tasks.ts";
import { findDomainFolder, type Tau2DomainName } from "../data/tau2-folder.ts";
import { openTau2Environment } from "../open-tau2-environment.ts";
import { openEvaluator } from "./evaluate.ts";
import { stubJudge } from "./evaluate-assertions.ts";
import { openScriptedEpisodes } from "./gold-episode.ts";
import { readSourcedSplit } from "./read-sourced-split.ts";

/** What is measured. */
export interface MeasureEvaluationOptions {
  /** τ²-bench's data folder, or a checkout of it. */
  readonly data: string;
  readonly domain: Tau2DomainName;
  readonly split?: string;
  /** How often every gold episode is evaluated, after half as many rounds to warm up; the median is told. 40 when nothing is said. */
  readonly rounds?: number;
}

/** How fast episodes are evaluated, in one process and one thread. */
export interface EvaluationSpeed {
  readonly domain: Tau2DomainName;
  readonly episodes: number;
  readonly rounds: number;
  /** Full evaluations (`all`: predicted and gold replayed, actions, communication) a second, the median over rounds. */
  readonly evaluationsPerSecond: number;
  /** The same with every world of a task opened anew: the slowest case, a task that was never seen. */
  readonly coldEvaluationsPerSecond: number;
}

/** Measures full evaluations of gold episodes. */
export async function measureEvaluation(options: MeasureEvaluationOptions): Promise<EvaluationSpeed> {
  const { data, domain, split = "base", rounds = 40 } = options;
  const environment = openTau2Environment(data, domain);
  const tasks = readSourcedSplit(readTasks(findDomainFolder(data, domain)), split);
  using player = openScriptedEpisodes(environment);
  const episodes = tasks.map((task) => ({ task, messages: player.gold(task) }));
  using evaluator = openEvaluator(environment);
  const evaluateAll = async (fresh: boolean) => {
    for (const { task, messages } of episodes) {
      const input = { task: fresh ? { ...task } : task, messages, terminationReason: "user_stop", judge: stubJudge };
      await evaluator.evaluate(input);
    }
  };
  for (let round = 0; round < Math.ceil(rounds / 2); round++) await evaluateAll(false);
  const rate = async (fresh: boolean) => {
    const times: number[] = [];
    for (let round = 0; round < (fresh ? Math.ceil(rounds / 4) : rounds); round++) {
      const start = performance.now();
      await evaluateAll(fresh);
      times.push(performance.now() - start);
    }
    times.sort((left, right) => left - right);
    return Math.round((1000 * episodes.length) / (times[times.length >> 1] as number));
  };
  return {
    domain,
    episodes: episodes.length,
    rounds,
    evaluationsPerSecond: await rate(false),
    coldEvaluationsPerSecond: await rate(true),
  };
}
