export { type ErringGoldCall, type LoadTau2Options, loadTau2Retail, type Tau2Retail } from "./tau2/load-tau2-retail.ts";
export type { ExclusionReason } from "./tau2/replay/excluded-steps.ts";
export {
  type DomainReplay,
  type ReplayOptions,
  type ReplayProgress,
  type ReplayResult,
  replayFixtures,
} from "./tau2/replay/replay-fixtures.ts";
export type { StepMismatch, StepOutcome } from "./tau2/replay/replay-sequence.ts";
