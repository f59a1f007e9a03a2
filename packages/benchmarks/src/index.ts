export { checkV1Outputs, type V1OutputCheck } from "./tau2/airline/v1/check-v1-outputs.ts";
export type { DomainAudit, RaisingCall, UntellableInfo } from "./tau2/audit/audit-domain.ts";
export { type AuditTau2Options, auditTau2 } from "./tau2/audit/audit-tau2.ts";
export { TAU2_DOMAINS, type Tau2DomainName } from "./tau2/data/tau2-folder.ts";
export { type EvaluateEpisodesOptions, evaluateEpisodes } from "./tau2/evaluate-episodes.ts";
export type { FieldDifference } from "./tau2/evaluation/compare-evaluations.ts";
export {
  EVALUATION_TYPES,
  type EvaluateInput,
  type Evaluation,
  type EvaluationType,
  type Evaluator,
  openEvaluator,
} from "./tau2/evaluation/evaluate.ts";
export {
  stubJudge,
  type Tau2Judge,
  type Tau2JudgeRequest,
  toTau2Judge,
} from "./tau2/evaluation/evaluate-assertions.ts";
export type { EvaluationComparison, EvaluationMismatch } from "./tau2/evaluation/evaluate-recordings.ts";
export type { EvaluationError, EvaluationErrorType } from "./tau2/evaluation/evaluation-error.ts";
export {
  type EvaluationSpeed,
  type MeasureEvaluationOptions,
  measureEvaluation,
} from "./tau2/evaluation/measure-evaluation.ts";
export type { Tau2Message, Tau2Side, Tau2Speech, Tau2ToolCall, Tau2ToolMessage } from "./tau2/evaluation/message.ts";
export type { RewardInfo, RewardType } from "./tau2/evaluation/reward-info.ts";
export type { SourcedTask } from "./tau2/evaluation/sourced-task.ts";
export {
  type ErringGoldCall,
  type LoadedTau2,
  type LoadTau2Options,
  loadTau2,
  loadTau2Retail,
} from "./tau2/load-tau2.ts";
export { openTau2Environment } from "./tau2/open-tau2-environment.ts";
export { createPythonRandom, type PythonRandom } from "./tau2/orchestrator/python-random.ts";
export {
  type FinishedTau2Episode,
  type RunTau2Options,
  runTau2,
  type Tau2Job,
  type Tau2Problem,
  type Tau2Run,
} from "./tau2/orchestrator/run-tau2.ts";
export { trialSeeds } from "./tau2/orchestrator/trial-seeds.ts";
export type { ExclusionReason } from "./tau2/replay/excluded-steps.ts";
export {
  type DomainReplay,
  type ReplayOptions,
  type ReplayProgress,
  type ReplayResult,
  replayFixtures,
} from "./tau2/replay/replay-fixtures.ts";
export type { StepMismatch, StepOutcome } from "./tau2/replay/replay-sequence.ts";
export { computeMetrics, metricsBySplit, type Tau2Metrics } from "./tau2/results/metrics.ts";
export {
  checkResultsPath,
  type ResultsFormat,
  readResults,
  type Tau2Results,
  type Tau2Simulation,
  writeResults,
} from "./tau2/results/results-file.ts";
export { type ScoredSimulation, scoreResults } from "./tau2/results/score-results.ts";
