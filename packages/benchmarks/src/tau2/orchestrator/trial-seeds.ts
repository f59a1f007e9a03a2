import { createPythonRandom } from "./python-random.ts";

/** The seed of each trial of a run, as the reference draws them: all tasks of a trial share it. */
export function trialSeeds(seed: number, trials: number): number[] {
  const random = createPythonRandom(seed);
  return Array.from({ length: trials }, () => random.randint(0, 1_000_000));
}
