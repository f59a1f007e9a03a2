import { type Episode, ToolworldError, type Verdict } from "@toolworld/contracts";
import { askJudge, verify } from "@toolworld/verifier";
import type { RunEnvironment } from "./environment.ts";
import type { Job } from "./job.ts";

/** A job that is done: its episode and its verdict. */
export interface FinishedJob {
  readonly job: Job;
  readonly episode: Episode;
  readonly verdict: Verdict;
  /** Wall-clock milliseconds, kept beside the episode, not in it. */
  readonly milliseconds: number;
}

/** Has one conversation and verifies it. */
export async function runJob(environment: RunEnvironment, job: Job): Promise<FinishedJob> {
  const started = performance.now();
  const task = environment.tasks.find(({ id }) => id === job.task);
  if (!task) {
    throw new ToolworldError({
      room: "runs",
      type: "unknown-task",
      message: `no task "${job.task}" in this environment`,
    });
  }
  const episode = await environment.runEpisode(job, task);
  const judgement = environment.judge ? await askJudge(environment.judge, task, episode) : [];
  return { job, episode, verdict: verify({ task, episode, judgement }), milliseconds: performance.now() - started };
}
