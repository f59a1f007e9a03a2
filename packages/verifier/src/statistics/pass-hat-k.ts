import { type BootstrapOptions, bootstrapMean, type Estimate, meanOf } from "./bootstrap.ts";

/** How often one task was tried and solved. */
export interface TaskTrials {
  readonly trials: number;
  readonly successes: number;
}

/**
 * pass^k: the chance that k tries of a task all succeed, averaged over tasks, as C(successes, k) / C(trials, k)
 * (τ-bench, arXiv 2406.12045). Tasks with fewer than k trials are left out.
 *
 * @returns A number in [0, 1], or `undefined` where no task has k trials.
 * @throws RangeError when k is not a whole number from 1.
 */
export function passHatK(tasks: readonly TaskTrials[], k: number): number | undefined {
  const scores = hatScores(tasks, k);
  return scores.length === 0 ? undefined : meanOf(scores);
}

/** pass^k with a bootstrap interval over the tasks. */
export function estimatePassHatK(
  tasks: readonly TaskTrials[],
  k: number,
  options?: BootstrapOptions,
): Estimate | undefined {
  const scores = hatScores(tasks, k);
  return scores.length === 0 ? undefined : bootstrapMean(scores, options);
}

/**
 * pass@k: the chance that at least one of k tries succeeds, averaged over tasks, as 1 - C(failures, k) / C(trials, k)
 * (Codex, arXiv 2107.03374). Tasks with fewer than k trials are left out.
 */
export function passAtK(tasks: readonly TaskTrials[], k: number): number | undefined {
  const scores = atScores(tasks, k);
  return scores.length === 0 ? undefined : meanOf(scores);
}

/** pass@k with a bootstrap interval over the tasks. */
export function estimatePassAtK(
  tasks: readonly TaskTrials[],
  k: number,
  options?: BootstrapOptions,
): Estimate | undefined {
  const scores = atScores(tasks, k);
  return scores.length === 0 ? undefined : bootstrapMean(scores, options);
}

function hatScores(tasks: readonly TaskTrials[], k: number): number[] {
  return triedOften(tasks, k).map(({ trials, successes }) => ratioOfChoices(successes, trials, k));
}

function atScores(tasks: readonly TaskTrials[], k: number): number[] {
  return triedOften(tasks, k).map(({ trials, successes }) => 1 - ratioOfChoices(trials - successes, trials, k));
}

function triedOften(tasks: readonly TaskTrials[], k: number): readonly TaskTrials[] {
  if (!Number.isInteger(k) || k < 1) throw new RangeError(`k must be a whole number from 1, not ${k}`);
  return tasks.filter(({ trials }) => trials >= k);
}

/** C(some, k) / C(all, k), as a product that never overflows. */
function ratioOfChoices(some: number, all: number, k: number): number {
  let ratio = 1;
  for (let index = 0; index < k; index++) ratio *= Math.max(0, some - index) / (all - index);
  return ratio;
}
