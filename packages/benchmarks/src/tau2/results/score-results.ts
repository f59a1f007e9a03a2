import { dataError } from "../data/data-error.ts";
import { compareEvaluations, type FieldDifference, toRecordedResult } from "../evaluation/compare-evaluations.ts";
import type { Evaluation, EvaluationType, Evaluator } from "../evaluation/evaluate.ts";
import { stubJudge, type Tau2Judge } from "../evaluation/evaluate-assertions.ts";
import type { NlAssertionCheck } from "../evaluation/reward-info.ts";
import type { Tau2Results, Tau2Simulation } from "./results-file.ts";

/** An episode of a results file, scored again. */
export interface ScoredSimulation {
  readonly simulation: Tau2Simulation;
  readonly evaluation: Evaluation;
  /** What came out otherwise than recorded; undefined where no reward was recorded. */
  readonly differences: readonly FieldDifference[] | undefined;
}

/** How recorded episodes are scored again. */
export interface ScoreResultsOptions {
  /** `all` when nothing is said. */
  readonly type?: EvaluationType;
  /** Whom to ask about NL assertions. When nothing is said, the recorded words count, and the stub's where there are none. */
  readonly judge?: Tau2Judge;
}

/**
 * Scores every episode of a results file again, one at a time. Its own tasks count, not those of the data folder.
 *
 * @throws ToolworldError when an episode is of a task that the file does not hold.
 */
export async function* scoreResults(
  results: Tau2Results,
  evaluator: Evaluator,
  { type = "all", judge }: ScoreResultsOptions = {},
): AsyncGenerator<ScoredSimulation> {
  const tasks = new Map(results.tasks.map((task) => [task.task.id, task]));
  for (const simulation of results.simulations) {
    const { from, taskId, messages, terminationReason, rewardInfo, solo } = simulation;
    const task = tasks.get(taskId);
    if (!task) throw dataError("invalid-data", from, `at task_id: "${taskId}" is not among the tasks of the results`);
    const asked = judge ?? recordedJudge(simulation);
    const evaluation = await evaluator.evaluate({ task, messages, terminationReason, type, judge: asked, solo });
    const differences = rewardInfo ? compareEvaluations(evaluation, toRecordedResult(rewardInfo)) : undefined;
    yield { simulation, evaluation, differences };
  }
}

/** Says again what a judge has said. */
function recordedJudge({ rewardInfo }: Tau2Simulation): Tau2Judge {
  const recorded = rewardInfo?.nl_assertions as unknown as readonly NlAssertionCheck[] | null | undefined;
  return recorded && recorded.length > 0 ? () => recorded : stubJudge;
}
