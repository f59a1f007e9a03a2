export { type FunnelStoreOptions, funnelStore } from "./check/funnel-store.ts";
export { type StoreVerification, type VerifyStoreOptions, verifyStore } from "./check/verify-store.ts";
export { type EnvironmentSource, type OpenEnvironment, openEnvironment, type RunEnvironment } from "./environment.ts";
export { type Job, type JobPlan, jobSchema, planJobs } from "./job.ts";
export { platformHasher } from "./platform-hasher.ts";
export {
  type JobFailure,
  type RunEpisodesInput,
  type RunOutcome,
  type RunProgress,
  runEpisodes,
} from "./run-episodes.ts";
export { type FinishedJob, runJob } from "./run-job.ts";
export type { JobRange, RunRecord, RunStore, StoredEpisode, StoredText } from "./store/run-store.ts";
export { type OpenRunStoreOptions, openRunStore } from "./store/sqlite-run-store.ts";
export { lockStore, type StoreLock } from "./store/store-lock.ts";
export { type AgentSummary, type RunSummary, summarizeStore } from "./summarize-store.ts";
export { type MapInThreadsOptions, mapInThreads } from "./workers/map-in-threads.ts";
export { serveThread } from "./workers/serve-thread.ts";
