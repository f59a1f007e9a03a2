import type { Job } from "../job.ts";
import type { FinishedJob } from "../run-job.ts";

/** What a worker is sent. */
export interface WorkerRequest {
  readonly job: Job;
}

/** What it answers. */
export type WorkerReply =
  | { readonly id: string; readonly ok: true; readonly finished: FinishedJob }
  | { readonly id: string; readonly ok: false; readonly room: string; readonly type: string; readonly message: string };
