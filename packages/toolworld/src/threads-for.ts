import { availableParallelism } from "node:os";

/** Below so many episodes threads take longer to start than they save. */
const WORTH_THREADS = 400;

/** How many worker threads share a job of so many episodes: none where it is over before they have started. */
export function threadsFor(episodes: number): number {
  return episodes >= WORTH_THREADS ? availableParallelism() : 0;
}
