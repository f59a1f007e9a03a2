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
 */
export function passHatK(tasks: readonly TaskTrials[], k: number): number | undefined {
  return mean(tasks, k, ({ trials, successes }) => ratioOfChoices(successes, trials, k));
}

/**
 * pass@k: the chance that at least one of k tries succeeds, averaged over tasks, as 1 - C(failures, k) / C(trials, k)
 * (Codex, arXiv 2107.03374). Tasks with fewer than k trials are left out.
 */
export function passAtK(tasks: readonly TaskTrials[], k: number): number | undefined {
  return mean(tasks, k, ({ trials, successes }) => 1 - ratioOfChoices(trials - successes, trials, k));
}

function mean(tasks: readonly TaskTrials[], k: number, score: (task: TaskTrials) => number): number | undefined {
  if (!Number.isInteger(k) || k < 1) throw new RangeError(`k must be a whole number from 1, not ${k}`);
  const tried = tasks.filter(({ trials }) => trials >= k);
  if (tried.length === 0) return undefined;
  return tried.reduce((sum, task) => sum + score(task), 0) / tried.length;
}

/** C(some, k) / C(all, k), as a product that never overflows. */
function ratioOfChoices(some: number, all: number, k: number): number {
  let ratio = 1;
  for (let index = 0; index < k; index++) ratio *= Math.max(0, some - index) / (all - index);
  return ratio;
}
