import type { Task } from "@toolworld/contracts";
import { type AssessOptions, assessEpisode, type EpisodeAssessment } from "@toolworld/verifier";
import { platformHasher } from "../platform-hasher.ts";
import type { StoredBatch } from "./read-batches.ts";

/** Assesses the episodes of a batch for the funnel. */
export function assessBatch(
  tasks: ReadonlyMap<string, Task>,
  batch: StoredBatch,
  options: AssessOptions,
): EpisodeAssessment[] {
  return batch.map(({ id, task, episode: text }) =>
    assessEpisode({ task: tasks.get(task) as Task, id, text }, { ...options, hasher: platformHasher }),
  );
}
