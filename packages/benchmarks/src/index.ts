export { checkV1Outputs, type V1OutputCheck } from "./tau2/airline/v1/check-v1-outputs.ts";
export type { Tau2DomainName } from "./tau2/data/tau2-folder.ts";
export {
  type ErringGoldCall,
  type LoadedTau2,
  type LoadTau2Options,
  loadTau2,
  loadTau2Retail,
} from "./tau2/load-tau2.ts";
export type { ExclusionReason } from "./tau2/replay/excluded-steps.ts";
export {
  type DomainReplay,
  type ReplayOptions,
  type ReplayProgress,
  type ReplayResult,
  replayFixtures,
} from "./tau2/replay/replay-fixtures.ts";
export type { StepMismatch, StepOutcome } from "./tau2/replay/replay-sequence.ts";
