export { type AskJudgeOptions, askJudge } from "./ask-judge.ts";
export { type CertifyOptions, certify } from "./certify/certify.ts";
export {
  type AssessOptions,
  assessEpisode,
  type EpisodeAssessment,
  type FunnelInput,
} from "./funnel/assess-episode.ts";
export {
  type DroppedEpisode,
  type FunnelOptions,
  type FunnelResult,
  type FunnelStage,
  funnel,
  type SiftOptions,
  siftEpisodes,
} from "./funnel/funnel.ts";
export type { ValidityOptions } from "./funnel/validity.ts";
export { type RecordGoldOptions, recordGold } from "./gold/record-gold.ts";
export { type RecordTaskOptions, recordTask } from "./gold/record-task.ts";
export { derivePartialOrder, linearExtensions, type OrderedCall } from "./order/partial-order.ts";
export { type BootstrapOptions, bootstrapMean, type Estimate } from "./statistics/bootstrap.ts";
export { compareRuns, type RunComparison, type RunRewards } from "./statistics/compare-runs.ts";
export { type GroupReward, groupRewards } from "./statistics/group-rewards.ts";
export { estimatePassAtK, estimatePassHatK, passAtK, passHatK, type TaskTrials } from "./statistics/pass-hat-k.ts";
export { type VerifyInput, verify } from "./verify.ts";
export { reverify, type VerifyRecordInput, type VerifyTextInput, verifyRecord, verifyText } from "./verify-record.ts";
